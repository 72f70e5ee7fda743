package org.kehu.survey.response;

/** How a response came in. */
public enum ResponseChannel {
  /** The invitee, on the page behind the link. */
  PAGE,
  /** 电话代填: staff asked and noted. */
  PHONE,
  /** 纸质问卷录入. */
  PAPER
}
