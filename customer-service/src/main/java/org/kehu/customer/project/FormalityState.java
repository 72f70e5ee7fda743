package org.kehu.customer.project;

import java.util.EnumSet;
import java.util.Set;

/** How far a formality has come, with what can follow. */
public enum FormalityState {
  /** 收集资料. */
  COLLECTING,
  /** 已递交. */
  SUBMITTED,
  /** 退回补正. */
  RETURNED,
  /** 已办结. */
  GRANTED,
  /** 已撤回. */
  WITHDRAWN;

  /** What the next step can be. */
  public Set<FormalityState> next() {
    return switch (this) {
      case COLLECTING, RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
      case SUBMITTED -> EnumSet.of(RETURNED, GRANTED, WITHDRAWN);
      case GRANTED, WITHDRAWN -> EnumSet.noneOf(FormalityState.class);
    };
  }
}
