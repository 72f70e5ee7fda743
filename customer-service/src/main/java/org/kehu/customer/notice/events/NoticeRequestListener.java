package org.kehu.customer.notice.events;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.Topics;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.NoticeDesk;
import org.kehu.customer.notice.RequestNotice;
import org.kehu.customer.notice.Viewers;
import org.kehu.customer.notice.address.RecipientKind;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Language;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Tokens;
import org.kehu.kit.inbox.Effect;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/**
 * Takes the notices that other services ask for by {@code kehu.<service>.notice-requested.v1}. The
 * notice is stored under the event's id, so three deliveries make one; who may see the subject of
 * the event may see the notice.
 */
@Component
class NoticeRequestListener implements Effect {

  private static final Set<String> TYPES =
      Set.of(
          "kehu.customer.notice-requested.v1",
          "kehu.complaint.notice-requested.v1",
          "kehu.visit.notice-requested.v1",
          "kehu.survey.notice-requested.v1");

  private final NoticeDesk desk;
  private final CustomerProperties company;

  NoticeRequestListener(NoticeDesk desk, CustomerProperties company) {
    this.desk = desk;
    this.company = company;
  }

  /** What is read of a request. */
  record Requested(
      RecipientKind recipientKind,
      String recipientId,
      String template,
      Purpose purpose,
      @Nullable Channel channel,
      @Nullable Language language,
      @Nullable Map<String, String> values,
      @Nullable String about,
      @Nullable Instant notBefore) {

    /** An address has no place in an event: one that says it has it is no request of ours. */
    Requested {
      if (recipientKind == RecipientKind.DIRECT || recipientId.isBlank()) {
        throw new IllegalArgumentException("A notice is requested for somebody by id");
      }
    }

    RequestNotice toCommand(IncomingEvent event) {
      return new RequestNotice(
          new RequestNotice.Recipient(recipientKind, recipientId, null),
          template,
          purpose,
          channel,
          language == null ? Language.ZH : language,
          values == null ? Map.of() : values,
          about == null ? event.subject() : about,
          notBefore,
          event.actor().isEmpty() ? event.topic() : event.actor());
    }
  }

  @Override
  public String name() {
    return "notices";
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
    desk.take(event.as(Requested.class).toCommand(event), viewers(event));
  }

  /** Of a sender that tells no scope at least the department's leads see it. */
  private Viewers viewers(IncomingEvent event) {
    String department =
        event.department().isEmpty() ? company.defaultDepartment() : event.department();
    Set<String> scope = new LinkedHashSet<>(event.scope());
    scope.add(Tokens.department(department));
    return new Viewers(department, Level.ofRank(event.level()), scope);
  }
}
