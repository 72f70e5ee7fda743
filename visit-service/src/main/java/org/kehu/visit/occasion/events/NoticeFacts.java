package org.kehu.visit.occasion.events;

import java.util.Map;
import org.kehu.visit.occasion.Occasion;
import org.kehu.visit.occasion.OccasionEvent.NoticeRequested;

/**
 * A notice as customer-service is asked for it: whom by id, which template, and the company's own
 * words that stand in it. No name and no address.
 */
record NoticeFacts(
    String recipientKind,
    String recipientId,
    String template,
    String purpose,
    Map<String, String> values,
    String about) {

  static NoticeFacts of(Occasion occasion, NoticeRequested request) {
    boolean greeting = occasion.kind().isCare();
    String title = oneLine(occasion.plan().title());
    return new NoticeFacts(
        "CUSTOMER",
        request.customerId(),
        greeting ? "greeting" : "announcement",
        greeting ? "CARE" : "MARKETING",
        greeting
            ? Map.of("occasion", title, "wish", request.text())
            : Map.of("title", title, "text", request.text()),
        "occasion/" + occasion.id());
  }

  private static String oneLine(String words) {
    return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
  }
}
