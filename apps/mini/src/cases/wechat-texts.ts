/** What is said about WeChat where it offers something; without it everything goes on as well. */
export const tellTexts = {
  title: '有进展告诉我',
  lead: '乡里每办一步，用微信发一条给您。要不要收由您定；同意一次，发一条。',
  ask: '有进展用微信告诉我',
  again: '再多收一条',
  busy: '正在记下…',
  said: {
    told: '好，有进展就发到您的微信。换了手机，在“我的”里也找得到这一件。',
    refused: '好，不发。以后想收，再点这里就行。',
    closed: '这一种消息，微信现在不让发。进度在“我的”里照样看得到。',
    unasked: '微信没有问成，请再点一次。',
    failed: '没有记上，请过一会儿再点。收据和查询码照样能查。',
  },
}

export const findTexts = {
  ask: '用微信找回我的反映',
  lead: '换了手机也不丢：用微信登录，把这部手机交过的记在您名下，从前交过的也找回来。举报不会记。',
  busy: '正在找…',
  found: (count: number) => (count > 0 ? `找回了 ${count} 件。` : '记好了。没有别的要找回的。'),
  failed: '微信那边没有回应，请过一会儿再点。用编号和查询码也能查。',
  forget: '不再和我的微信连着',
  forgetSure: '真的解开？换了手机就找不回来了',
  forgetting: '正在解开…',
  forgotten: '解开了。收据还在这部手机里；微信里不再收到消息，换了手机用编号和查询码查。',
}

export const phoneTexts = {
  ask: '用微信的手机号填',
  busy: '正在取…',
  filled: '填好了，请看一看对不对。',
  none: '没有取到，请自己填。',
}
