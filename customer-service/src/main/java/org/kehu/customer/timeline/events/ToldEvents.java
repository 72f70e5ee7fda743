package org.kehu.customer.timeline.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which events of all services a timeline tells, and which only say that somebody else may see
 * their subject now.
 */
final class ToldEvents {

  private static final Map<String, List<String>> KEPT = new LinkedHashMap<>();
  private static final Map<String, List<String>> FOLLOWED = new LinkedHashMap<>();

  static {
    KEPT.put(
        "kehu.customer.",
        List.of(
            "customer-registered",
            "customer-changed",
            "customer-graded",
            "owner-changed",
            "status-changed",
            "file-confirmed",
            "confirmation-lost",
            "consent-changed",
            "transaction-recorded",
            "payment-recorded",
            "payment-overdue",
            "agreement-drafted",
            "agreement-signed",
            "agreement-filed",
            "agreement-change-begun",
            "agreement-due",
            "agreement-expired",
            "agreement-terminated",
            "notice-sent",
            "notice-refused"));
    KEPT.put(
        "kehu.complaint.",
        List.of(
            "case-registered",
            "case-acknowledged",
            "case-promised",
            "case-assigned",
            "case-transferred",
            "case-investigation-started",
            "case-investigated",
            "proposals-offered",
            "proposal-accepted",
            "proposal-refused",
            "result-approved",
            "result-rejected",
            "case-resolved",
            "callback-held",
            "case-closed",
            "case-reopened",
            "case-escalated",
            "case-paused",
            "case-resumed",
            "progress-told",
            "further-contact-taken",
            "case-withdrawn"));
    KEPT.put(
        "kehu.visit.",
        List.of(
            "revisit-planned",
            "revisit-replanned",
            "revisit-completed",
            "revisit-problem-found",
            "revisit-withdrawn",
            "visit-planned",
            "visit-confirmed",
            "visit-completed",
            "visit-cancelled",
            "visit-missed",
            "visit-rescheduled",
            "follow-up-opened",
            "follow-up-recorded",
            "follow-up-closed",
            "maintenance-recorded",
            "customer-report-delivered"));
    KEPT.put(
        "kehu.survey.",
        List.of(
            "invitation-issued", "invitation-expired", "response-submitted", "low-score-found"));
    FOLLOWED.put("kehu.complaint.", List.of("case-amended", "case-customer-verified"));
    FOLLOWED.put(
        "kehu.visit.",
        List.of(
            "revisit-access-changed",
            "visit-access-changed",
            "visit-prepared",
            "visit-conducted",
            "visit-reported",
            "visit-changed",
            "follow-up-access-changed",
            "follow-up-changed",
            "follow-up-handed-over",
            "maintenance-access-changed",
            "maintenance-checked",
            "maintenance-corrected",
            "customer-report-access-changed"));
    FOLLOWED.put("kehu.survey.", List.of("invitation-answered", "invitation-withdrawn"));
  }

  private static final Set<String> KEPT_TYPES = types(KEPT).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> HEARD_TYPES =
      Stream.concat(types(KEPT), types(FOLLOWED)).collect(Collectors.toUnmodifiableSet());

  private ToldEvents() {}

  private static Stream<String> types(Map<String, List<String>> names) {
    return names.entrySet().stream()
        .flatMap(of -> of.getValue().stream().map(name -> of.getKey() + name + ".v1"));
  }

  /** Whether events of this type stand in the timeline. */
  static boolean keeps(String type) {
    return KEPT_TYPES.contains(type);
  }

  /** Types that are heard at all. */
  static Set<String> types() {
    return HEARD_TYPES;
  }
}
