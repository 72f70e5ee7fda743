package org.kehu.survey.survey;

/** How answers are collected (ISO 10004; catalogue C-33). */
public enum SurveyMethod {
  /** Personal link, answered in a browser. */
  LINK,
  /** 电话: staff ask and note the answers. */
  PHONE,
  /** 纸质问卷. */
  PAPER
}
