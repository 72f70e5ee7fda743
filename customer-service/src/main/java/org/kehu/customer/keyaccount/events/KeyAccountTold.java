package org.kehu.customer.keyaccount.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.keyaccount.Candidacy;
import org.kehu.customer.keyaccount.Lapse;

/**
 * The body of every event of a key account: ids, codes and times, never words about the customer.
 *
 * @param stage which research part or survey was kept
 * @param approvalId that was asked for
 * @param agreed whether recognised; absent when nobody decided
 * @param contacts staff ids of those who keep contact
 * @param lapses what of the contact has lapsed
 * @param lapsedSince since when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyAccountTold(
    String customerId,
    String keyAccountId,
    String number,
    String type,
    String status,
    String priority,
    @Nullable String stage,
    @Nullable String approvalId,
    @Nullable Boolean agreed,
    @Nullable String agreementId,
    @Nullable List<String> contacts,
    @Nullable List<Lapse> lapses,
    @Nullable Instant lapsedSince) {

  static KeyAccountTold plain(Candidacy one) {
    return of(one, null, null, null);
  }

  static KeyAccountTold stage(Candidacy one, @Nullable Enum<?> stage) {
    return of(one, stage == null ? null : stage.name(), null, null);
  }

  static KeyAccountTold decided(Candidacy one, @Nullable Boolean agreed) {
    return of(one, null, agreed, null);
  }

  static KeyAccountTold contacts(Candidacy one, List<String> contacts) {
    return of(one, null, null, contacts);
  }

  private static KeyAccountTold of(
      Candidacy one,
      @Nullable String stage,
      @Nullable Boolean agreed,
      @Nullable List<String> contacts) {
    return new KeyAccountTold(
        one.customerId(),
        one.id(),
        one.number(),
        one.type().name(),
        one.status().name(),
        one.priority().name(),
        stage,
        one.approvalId(),
        agreed,
        one.agreementId(),
        contacts,
        one.lapses().isEmpty() ? null : one.lapses(),
        one.lapsedSince());
  }
}
