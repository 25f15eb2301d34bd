import type { DatedRule } from './word-rule'

/** Words written with a wrong character, as the dictionaries (现代汉语词典 第7版) have them; `notIn`: where the same letters are right. */
const wrong: Record<string, { right: string; notIn?: readonly string[] }> = {
  公式栏: { right: '公示栏' }, 公式期: { right: '公示期' }, 公开拦: { right: '公开栏' }, 帐户: { right: '账户' }, 帐号: { right: '账号' }, 帐目: { right: '账目' }, 按装: { right: '安装' }, 报消: { right: '报销' },
  签定: { right: '签订' }, 既使: { right: '即使' }, 座落: { right: '坐落' }, 布署: { right: '部署' }, 通迅: { right: '通讯' }, 截止目前: { right: '截至目前' }, 反应问题: { right: '反映问题' }, 复盖: { right: '覆盖' },
  水份: { right: '水分' }, 成份: { right: '成分' }, 帐蓬: { right: '帐篷' }, 幅射: { right: '辐射' }, 必须品: { right: '必需品' }, 再接再励: { right: '再接再厉' }, 在接再厉: { right: '再接再厉' },
  己经: { right: '已经', notIn: ['自己经'] }, 己于: { right: '已于', notIn: ['自己于'] }, 自已: { right: '自己', notIn: ['自已经', '自已于', '来自已'] }, 渡假: { right: '度假' }, 松驰: { right: '松弛' },
  侯选: { right: '候选' }, 侯补: { right: '候补' }, 粮食值补: { right: '粮食直补' },
}

export const typos: readonly DatedRule[] = Object.entries(wrong).map(([found, { right, notIn }]) => ({ found, say: right, why: '像是写错了字', since: '1949-10-01', ...(notIn ? { notIn } : {}) }))
