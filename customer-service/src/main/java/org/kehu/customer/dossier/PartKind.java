package org.kehu.customer.dossier;

/** The parts of the file that are gathered bit by bit. */
public enum PartKind {
  /** 客户特征 (C-06). */
  CHARACTERISTICS,
  /** 决策者资料 (C-07). */
  DECISION_MAKING,
  /** 业务状况 (C-08). */
  BUSINESS_STATE,
  /** 交易现状 (C-09). */
  TRADING_STATE,
  /** 客户关系 (C-13). */
  RELATIONSHIP,
  /** 需求信息 (C-14). */
  NEEDS,
  /** 背景信息 (C-14). */
  BACKGROUND,
  /** 经销商及重点品牌客户资料 (C-15). */
  CHANNEL,
  /** 物业客户资料 (C-16). */
  PROPERTY
}
