package org.kehu.customer.timeline.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kehu.customer.Topics;
import org.kehu.customer.timeline.Timeline;
import org.kehu.customer.timeline.TimelineEntry;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts what any service tells about a customer into that customer's timeline. */
@Component
class TimelineListener implements Effect {

  private static final int MOST_FACTS = 20;
  private static final int LONGEST_FACT = 200;

  private static final Map<String, Set<String>> TOLD =
      Map.of(
          "kehu.customer.",
          Set.of(
              "customer-registered",
              "customer-changed",
              "customer-graded",
              "owner-changed",
              "status-changed"),
          "kehu.complaint.",
          Set.of(
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
              "case-withdrawn"),
          "kehu.visit.",
          Set.of(
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
              "follow-up-closed"),
          "kehu.survey.",
          Set.of(
              "invitation-issued", "invitation-expired", "response-submitted", "low-score-found"));

  private static final Set<String> TYPES = told();

  private final Timeline timeline;

  TimelineListener(Timeline timeline) {
    this.timeline = timeline;
  }

  private static Set<String> told() {
    Set<String> types = new TreeSet<>();
    TOLD.forEach((service, names) -> names.forEach(name -> types.add(service + name + ".v1")));
    return Set.copyOf(types);
  }

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CUSTOMER, Topics.COMPLAINT, Topics.VISIT, Topics.SURVEY);
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public void apply(IncomingEvent event) {
    String customerId = event.customerId();
    if (customerId == null) {
      // An anonymous contact has no customer, so no timeline to stand in.
      return;
    }
    timeline.keep(
        new TimelineEntry(
            event.id(),
            customerId,
            event.time(),
            event.type(),
            event.subject(),
            event.actor(),
            event.correlationId(),
            event.level(),
            facts(event)));
  }

  private static Map<String, String> facts(IncomingEvent event) {
    Map<String, String> facts = new LinkedHashMap<>();
    JsonNode data = event.data();
    if (data != null) {
      data.properties().stream()
          .filter(member -> member.getValue().isValueNode() && !member.getValue().isNull())
          .limit(MOST_FACTS)
          .forEach(member -> facts.put(member.getKey(), text(member.getValue())));
    }
    return facts;
  }

  private static String text(JsonNode value) {
    String text = value.asString();
    return text.length() <= LONGEST_FACT ? text : text.substring(0, LONGEST_FACT);
  }
}
