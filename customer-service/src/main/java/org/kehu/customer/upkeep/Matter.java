package org.kehu.customer.upkeep;

/** What of a file is kept up to date together. */
public enum Matter {
  /** 基本信息 (C-36). */
  BASICS,
  /** 联系人、电话、地址 (C-37). */
  CONTACT,
  /** 服务需求 (C-37). */
  DEMANDS,
  /** 业务进展 (C-36). */
  BUSINESS,
  /** 合作状况 (C-36). */
  COOPERATION
}
