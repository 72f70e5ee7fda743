package org.kehu.customer.notice.channel;

/** By which way a notice goes (通知渠道). */
public enum Channel {
  /** 邮件, over SMTP. */
  EMAIL,
  /** 短信, over the gateway of a provider. */
  SMS,
  /** 企业消息: to staff over the company's message gateway (企业微信、钉钉 behind a webhook). */
  WEBHOOK;

  /** Whether it carries short texts only. */
  public boolean isShort() {
    return this != EMAIL;
  }
}
