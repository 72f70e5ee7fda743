package org.kehu.customer.form;

/** The sections of a form, in their fixed order. */
public enum FormSection {
  /** C-03, C-04. */
  BASICS("基本信息", "Basic information"),
  /** C-05. */
  PROFILE("企业概况", "Base profile"),
  /** C-06. */
  CHARACTERISTICS("客户特征", "Characteristics"),
  /** C-07. */
  DECISION_MAKING("决策者资料", "Who decides"),
  /** C-08. */
  BUSINESS_STATE("业务状况", "Business status"),
  /** C-09. */
  TRADING_STATE("交易活动现状", "Trading status"),
  /** C-10, C-11. */
  PURCHASES("购买历史", "Purchase history"),
  /** C-12. */
  COMPETITORS("与竞争对手合作", "Dealings with competitors"),
  /** C-13. */
  RELATIONSHIP("客户关系", "Relationship"),
  /** C-14. */
  NEEDS("需求信息", "Needs"),
  /** C-14. */
  BACKGROUND("背景信息", "Background"),
  /** C-15. */
  CHANNEL("经销商、重点品牌客户资料", "Distributors and brand customers");

  private final String zh;
  private final String en;

  FormSection(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** What it is called. */
  public FormWords title() {
    return new FormWords(zh, en);
  }
}
