package org.kehu.customer.timeline.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.timeline.SubjectAccess;
import org.kehu.customer.timeline.Telling;
import org.kehu.customer.timeline.Timeline;
import org.kehu.customer.timeline.TimelineEntry;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.Happening;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts what any service tells about a customer into that customer's timeline. */
@Component
class TimelineListener implements Effect {

  private static final int MOST_FACTS = 20;
  private static final int LONGEST_FACT = 200;

  private final Timeline timeline;

  TimelineListener(Timeline timeline) {
    this.timeline = timeline;
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
    return ToldEvents.types();
  }

  @Override
  public void apply(IncomingEvent event) {
    timeline.write(List.of(telling(event)));
  }

  @Override
  public Set<String> applyTogether(List<Happening> happenings) {
    timeline.write(happenings.stream().map(one -> telling(one.event())).toList());
    return Set.of();
  }

  private static Telling telling(IncomingEvent event) {
    SubjectAccess access =
        new SubjectAccess(event.subject(), event.sequence(), event.level(), scope(event));
    // Whoever sees a file sees its own entries, so that these need not follow it.
    boolean followed = !event.topic().equals(Topics.CUSTOMER);
    return new Telling(entry(event, access), followed ? access : null);
  }

  private static @Nullable TimelineEntry entry(IncomingEvent event, SubjectAccess access) {
    String customerId = event.customerId();
    // An anonymous contact has no customer, so no timeline to stand in.
    return customerId != null && ToldEvents.keeps(event.type())
        ? entry(event, customerId, ofItsMatter(event, customerId, access))
        : null;
  }

  /**
   * Whoever sees the matter that a notice was about sees the notice, now and after that matter has
   * moved on to others; what a customer agreed to, signed, ordered and paid is part of the file.
   */
  private static SubjectAccess ofItsMatter(
      IncomingEvent event, String customerId, SubjectAccess access) {
    String matter =
        switch (event.type()) {
          case "kehu.customer.consent-changed.v1",
              "kehu.customer.transaction-recorded.v1",
              "kehu.customer.payment-recorded.v1",
              "kehu.customer.payment-overdue.v1",
              "kehu.customer.agreement-drafted.v1",
              "kehu.customer.agreement-signed.v1",
              "kehu.customer.agreement-filed.v1",
              "kehu.customer.agreement-change-begun.v1",
              "kehu.customer.agreement-due.v1",
              "kehu.customer.agreement-expired.v1",
              "kehu.customer.agreement-terminated.v1" ->
              "customer/" + customerId;
          case "kehu.customer.notice-sent.v1", "kehu.customer.notice-refused.v1" ->
              event.as(About.class).about();
          default -> access.subject();
        };
    return matter.equals(access.subject())
        ? access
        : new SubjectAccess(matter, 0, access.level(), access.scope());
  }

  /** What a notice was about. */
  record About(String about) {}

  private static TimelineEntry entry(IncomingEvent event, String customerId, SubjectAccess access) {
    return new TimelineEntry(
        event.id(),
        customerId,
        event.time(),
        event.type(),
        access.subject(),
        event.actor(),
        event.correlationId(),
        facts(event),
        access.level(),
        access.scope(),
        access.sequence());
  }

  /** Of a sender that tells no scope at least the department's leads see the entry. */
  private static Set<String> scope(IncomingEvent event) {
    return event.scope().isEmpty() && !event.department().isEmpty()
        ? Set.of(Tokens.department(event.department()))
        : event.scope();
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
