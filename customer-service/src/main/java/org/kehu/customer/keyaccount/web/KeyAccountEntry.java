package org.kehu.customer.keyaccount.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.keyaccount.AccountType;
import org.kehu.customer.keyaccount.Candidacy;
import org.kehu.customer.keyaccount.CandidacyStatus;
import org.kehu.customer.keyaccount.Lapse;
import org.kehu.customer.keyaccount.Priority;
import org.kehu.customer.keyaccount.Source;

/** A line of the list of key accounts and potential ones (潜在大客户名录, F-21). */
@Schema(name = "KeyAccountEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyAccountEntry(
    String id,
    String number,
    String customerId,
    @Nullable String ownerId,
    String departmentId,
    AccountType type,
    Source source,
    Priority priority,
    String direction,
    CandidacyStatus status,
    List<Lapse> lapses,
    Instant createdAt) {

  static KeyAccountEntry of(Candidacy one) {
    return new KeyAccountEntry(
        one.id(),
        one.number(),
        one.customerId(),
        one.ownerId(),
        one.departmentId(),
        one.type(),
        one.source(),
        one.priority(),
        one.direction(),
        one.status(),
        one.lapses(),
        one.createdAt());
  }
}
