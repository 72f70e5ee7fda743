package org.kehu.visit.care;

import org.kehu.visit.occasion.OccasionKind;

/** Why a customer is thought of on a day (catalogue V-30); told as a code. */
public enum CareDayKind {
  /** 生日. */
  BIRTHDAY(OccasionKind.BIRTHDAY, "客户生日祝福"),
  /** 成立纪念日. */
  FOUNDING(OccasionKind.GREETING, "客户成立纪念日问候"),
  /** 合作纪念日. */
  COOPERATION(OccasionKind.GREETING, "合作纪念日问候");

  private final OccasionKind occasion;
  private final String title;

  CareDayKind(OccasionKind occasion, String title) {
    this.occasion = occasion;
    this.title = title;
  }

  OccasionKind occasion() {
    return occasion;
  }

  /** What the occasion is called; it names nobody. */
  String title() {
    return title;
  }
}
