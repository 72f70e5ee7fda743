package org.kehu.gateway.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refusals as they are told, {@value #TYPE}.
 *
 * @param issuer whose tokens named the persons
 */
record RefusedRequests(String issuer, List<Entry> refusals) {

  static final String TYPE = "kehu.audit.requests-refused.v1";
  static final String TOPIC = "kehu.audit.refusal.v1";

  RefusedRequests {
    refusals = List.copyOf(refusals);
  }

  /**
   * Requests that were refused alike: the same caller, place, operation and reason.
   *
   * @param id of the entry, for whoever hears it twice
   * @param count how many
   * @param traceId of the first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      String id,
      @Nullable String userName,
      @Nullable String clientId,
      String origin,
      String operation,
      String outcome,
      long count,
      Instant firstAt,
      Instant lastAt,
      String traceId) {}
}
