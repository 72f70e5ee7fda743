package org.kehu.customer.fatigue.events;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.fatigue.Contact;
import org.kehu.customer.fatigue.ContactKind;
import org.kehu.customer.fatigue.FatigueGuard;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/**
 * Counts the visits and calls that visit-service tells of. A contact is known by its event, so that
 * three deliveries count once, and two contacts of one follow-up twice.
 */
@Component
class ContactListener implements Effect {

  private static final String VISITED = "kehu.visit.visit-completed.v1";
  private static final String REVISITED = "kehu.visit.revisit-completed.v1";
  private static final String FOLLOWED_UP = "kehu.visit.follow-up-recorded.v1";

  private final FatigueGuard guard;

  ContactListener(FatigueGuard guard) {
    this.guard = guard;
  }

  /** What is read of these events. */
  record Told(@Nullable Instant completedAt, @Nullable Instant contactedAt, @Nullable String mode) {

    Instant at(IncomingEvent event) {
      Instant known = completedAt == null ? contactedAt : completedAt;
      return known == null ? event.time() : known;
    }

    /** A mode that is not known yet is taken for the lesser one. */
    ContactKind kind(IncomingEvent event) {
      return event.type().equals(VISITED) || "ON_SITE".equals(mode)
          ? ContactKind.VISIT
          : ContactKind.CALL;
    }
  }

  @Override
  public String name() {
    return "contact-ledger";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.VISIT);
  }

  @Override
  public Set<String> types() {
    return Set.of(VISITED, REVISITED, FOLLOWED_UP);
  }

  @Override
  public void apply(IncomingEvent event) {
    String customerId = event.customerId();
    if (customerId != null) {
      Told told = event.as(Told.class);
      String reference = event.subject() + "#" + event.sequence();
      guard.met(customerId, new Contact(reference, told.kind(event), told.at(event)));
    }
  }
}
