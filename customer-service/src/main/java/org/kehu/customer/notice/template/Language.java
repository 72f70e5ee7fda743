package org.kehu.customer.notice.template;

/** Languages of notices. */
public enum Language {
  ZH,
  EN
}
