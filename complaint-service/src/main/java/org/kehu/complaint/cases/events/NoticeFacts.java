package org.kehu.complaint.cases.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.kehu.complaint.cases.CaseEvent.NoticeRequested;
import org.kehu.complaint.cases.CaseNotice;
import org.kehu.complaint.cases.ComplaintCase;

/**
 * A notice as customer-service is asked for it: whom by id, which template, and the numbers and
 * times that stand in it. No name, no address, no words of the case.
 *
 * @param recipientKind a customer with a file, else whoever stands behind the case
 */
record NoticeFacts(
    String recipientKind,
    String recipientId,
    String template,
    String purpose,
    Map<String, String> values,
    String about) {

  static NoticeFacts of(ComplaintCase c, NoticeRequested request) {
    if (request.notice() == CaseNotice.EFFECT_TO_TELL) {
      return toTell(c, request);
    }
    String customer = c.customer().verified() ? c.customer().fileId() : null;
    return new NoticeFacts(
        customer == null ? "CASE" : "CUSTOMER",
        customer == null ? c.id() : customer,
        template(request),
        "SERVICE",
        values(c, request),
        "case/" + c.id());
  }

  /** The colleague who was asked first stays answerable, for this word too (P-47). */
  private static NoticeFacts toTell(ComplaintCase c, NoticeRequested request) {
    return new NoticeFacts(
        "STAFF",
        c.firstContactOwnerId(),
        template(request),
        "INTERNAL",
        values(c, request),
        "case/" + c.id());
  }

  private static String template(NoticeRequested request) {
    return switch (request.notice()) {
      case ACKNOWLEDGEMENT -> "case-acknowledged";
      case PROGRESS -> "case-progress";
      case ANSWER -> "case-resolved";
      case CLOSING -> "case-closed";
      case EFFECT -> "case-effect";
      case EFFECT_TO_TELL -> "case-effect-to-tell";
    };
  }

  private static Map<String, String> values(ComplaintCase c, NoticeRequested request) {
    Map<String, String> values = new TreeMap<>(Map.of("caseNumber", c.number()));
    switch (request.notice()) {
      case ACKNOWLEDGEMENT -> {
        values.put("receivedAt", toTheSecond(c.receivedAt()));
        values.put("until", toTheSecond(request.at()));
      }
      case PROGRESS -> values.put("until", toTheSecond(request.at()));
      case CLOSING -> values.put("closedAt", toTheSecond(request.at()));
      case ANSWER, EFFECT, EFFECT_TO_TELL -> {}
    }
    return values;
  }

  private static String toTheSecond(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
