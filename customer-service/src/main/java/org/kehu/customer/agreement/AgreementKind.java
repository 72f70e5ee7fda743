package org.kehu.customer.agreement;

/** What kind of agreement. */
public enum AgreementKind {
  /** 合作协议. */
  COOPERATION,
  /** 销售合同. */
  SALES,
  /** 服务协议. */
  SERVICE,
  /** 大客户协议. */
  KEY_ACCOUNT,
  OTHER
}
