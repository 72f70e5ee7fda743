package org.kehu.customer.project;

/** What can be done with a service project. */
public enum ProjectMove {
  /** 需求沟通: needs, each with who serves it. */
  DISCUSS,
  /** 制定方案: another version of the plan. */
  PROPOSE_PLAN,
  /** 客户确认或另有要求. */
  ANSWER_PLAN,
  /** 办理手续. */
  DO_FORMALITIES,
  /** 开始运营支持. */
  OPERATE,
  /** 回访. */
  REVISIT,
  /** 提供定制方案或增值服务. */
  OFFER,
  /** 关联投诉. */
  LINK_COMPLAINT,
  /** 分派工作. */
  GIVE_WORK,
  /** 工作结果. */
  SETTLE_WORK,
  /** 登记成本. */
  BOOK_COST,
  /** 结束. */
  CLOSE,
  /** 放弃. */
  ABANDON
}
