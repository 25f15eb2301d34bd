/**
 * The letters of 依申请公开 as data. `{name}` is filled in; a paragraph that asks for something which is empty is left
 * out. What is sent is never reworded afterwards: add a row of a later date instead.
 */
export const letterKinds = ['receipt', 'correction', 'thirdPerson', 'jointBody', 'thirdDecision', 'extension', 'answer'] as const
export type LetterKind = (typeof letterKinds)[number]

export interface LetterTemplate {
  title: string
  /** Of the regulation, as the preview names it. */
  article: string
  paragraphs: readonly string[]
}

const asked = '您（单位）申请公开“{info}”，本机关于{receivedOn}收到，登记编号：{caseNumber}。'

export const letterTemplates = {
  '2019': {
    receipt: {
      title: '政府信息公开申请登记回执', article: '第三十一条、第三十三条、第四十五条',
      paragraphs: [
        asked,
        '依照{regulation}第三十三条，本机关自收到申请之日起20个工作日内答复，最晚到{dueOn}。需要延长的，会在期限内告知，延长最多20个工作日。征求第三方和其他机关意见的时间，不计算在内。',
        '您可以凭登记编号和查询码查看办到哪里了，也可以打电话问：{phone}。',
      ],
    },
    correction: {
      title: '政府信息公开申请补正告知书', article: '第三十条',
      paragraphs: [
        asked,
        '经审查，申请的内容还不够明确。依照{regulation}第三十条，请您补正：',
        '{words}',
        '请在{correctBy}前把补正的内容交给本机关。答复期限从收到补正的申请之日起重新计算。没有正当理由逾期不补正的，视为放弃申请，本机关不再处理。',
        '不清楚怎么补的，请打电话：{phone}，我们帮您。',
      ],
    },
    thirdPerson: {
      title: '征求第三方意见书', article: '第三十二条',
      paragraphs: [
        '本机关收到一份政府信息公开申请（登记编号：{caseNumber}），其中有的信息公开后可能影响您（单位）的合法权益：',
        '{words}',
        '依照{regulation}第三十二条，请您（单位）自收到本意见书之日起15个工作日内，书面告诉本机关是否同意公开；不同意的，请写明理由。逾期没有提出意见的，由本机关依照条例决定是否公开。',
        '联系电话：{phone}。地址：{address}。',
      ],
    },
    jointBody: {
      title: '政府信息公开征求意见函', article: '第三十四条',
      paragraphs: [
        '本机关收到一份政府信息公开申请（登记编号：{caseNumber}），涉及与贵单位共同制作的政府信息：',
        '{words}',
        '依照{regulation}第三十四条，请贵单位自收到本函之日起15个工作日内提出意见。逾期未提出意见的，视为同意公开。',
        '联系电话：{phone}。',
      ],
    },
    thirdDecision: {
      title: '决定公开告知书（致第三方）', article: '第三十二条',
      paragraphs: [
        '本机关此前书面征求过您（单位）的意见（登记编号：{caseNumber}），您（单位）表示不同意公开。',
        '经审查，本机关认为不公开可能对公共利益造成重大影响，依照{regulation}第三十二条，决定予以公开。公开的内容和理由：',
        '{words}',
      ],
    },
    extension: {
      title: '政府信息公开延期答复告知书', article: '第三十三条第二款',
      paragraphs: [
        asked,
        '因下列原因，本机关不能在原定期限内答复：',
        '{words}',
        '依照{regulation}第三十三条第二款，经本机关政府信息公开工作机构负责人同意，答复期限延长{days}个工作日，最晚到{dueOn}答复。',
        '联系电话：{phone}。',
      ],
    },
  },
  '2007': {
    receipt: {
      title: '政府信息公开申请登记回执', article: '第二十四条',
      paragraphs: [
        asked,
        '依照{regulation}第二十四条，本机关自收到申请之日起15个工作日内答复，最晚到{dueOn}。需要延长的，会在期限内告知，延长最多15个工作日。征求权利人意见的时间，不计算在内。',
        '联系电话：{phone}。',
      ],
    },
    correction: {
      title: '政府信息公开申请更改、补充告知书', article: '第二十一条第四项',
      paragraphs: [asked, '经审查，申请的内容不明确。依照{regulation}第二十一条第四项，请您更改、补充：', '{words}', '联系电话：{phone}。'],
    },
    thirdPerson: {
      title: '征求第三方意见书', article: '第二十三条',
      paragraphs: [
        '本机关收到一份政府信息公开申请（登记编号：{caseNumber}），其中有的信息可能涉及您（单位）的商业秘密、个人隐私：',
        '{words}',
        '依照{regulation}第二十三条，请您（单位）书面告诉本机关是否同意公开；不同意的，请写明理由。',
        '联系电话：{phone}。地址：{address}。',
      ],
    },
    jointBody: {
      title: '政府信息公开征求意见函', article: '第七条',
      paragraphs: ['本机关收到一份政府信息公开申请（登记编号：{caseNumber}），涉及贵单位：', '{words}', '依照{regulation}第七条，请贵单位提出意见。', '联系电话：{phone}。'],
    },
    thirdDecision: {
      title: '决定公开告知书（致第三方）', article: '第二十三条',
      paragraphs: [
        '本机关此前书面征求过您（单位）的意见（登记编号：{caseNumber}），您（单位）表示不同意公开。',
        '经审查，本机关认为不公开可能对公共利益造成重大影响，依照{regulation}第二十三条，决定予以公开。公开的内容和理由：',
        '{words}',
      ],
    },
    extension: {
      title: '政府信息公开延期答复告知书', article: '第二十四条',
      paragraphs: [asked, '因下列原因，本机关不能在原定期限内答复：', '{words}', '依照{regulation}第二十四条，经本机关政府信息公开工作机构负责人同意，答复期限延长{days}个工作日，最晚到{dueOn}答复。', '联系电话：{phone}。'],
    },
  },
} as const satisfies Record<'2007' | '2019', Record<Exclude<LetterKind, 'answer'>, LetterTemplate>>
