package org.kehu.visit.occasion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer is invited.
 *
 * @param demand what the customer needs next year (catalogue V-34); of a gift only
 * @param answeredAt when time, place and content were confirmed with the customer, or declined
 * @param toldAt when a notice to the customer was asked for
 */
public record Invitation(
    String customerId,
    State state,
    @Nullable Instant answeredAt,
    @Nullable String note,
    @Nullable DemandPlan demand,
    @Nullable Instant toldAt) {

  /** How far it has come. */
  public enum State {
    /** 已邀请. */
    INVITED,
    /** 已确认. */
    ACCEPTED,
    /** 已谢绝. */
    DECLINED,
    /** 已参加. */
    ATTENDED,
    /** 未参加. */
    ABSENT
  }

  static Invitation of(String customerId) {
    return new Invitation(customerId, State.INVITED, null, null, null, null);
  }

  Invitation answered(boolean accepted, Instant at, @Nullable String said) {
    return new Invitation(
        customerId, accepted ? State.ACCEPTED : State.DECLINED, at, said, demand, toldAt);
  }

  /** After the occasion: who declined and did not come has declined. */
  Invitation after(boolean came) {
    if (!came && state == State.DECLINED) {
      return this;
    }
    return new Invitation(
        customerId, came ? State.ATTENDED : State.ABSENT, answeredAt, note, demand, toldAt);
  }

  Invitation told(Instant at) {
    return new Invitation(customerId, state, answeredAt, note, demand, at);
  }

  Invitation demanding(DemandPlan plan) {
    return new Invitation(customerId, state, answeredAt, note, plan, toldAt);
  }

  /** Whether the customer got the gift and was not asked what the next year needs. */
  boolean lacksDemand() {
    return state == State.ATTENDED && demand == null;
  }
}
