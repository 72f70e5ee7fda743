package org.kehu.customer.notice.channel;

/** Languages of notices. */
public enum Language {
  ZH,
  EN
}
