package org.kehu.customer.notice.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.notice.Notice;
import org.kehu.customer.notice.NoticeEvent;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.springframework.stereotype.Component;

/** Tells what becomes of notices: ids and codes, never an address and never what they say. */
@Component
class NoticePublisher implements EventPublisher<Notice, NoticeEvent> {

  /** What every event of a notice says. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String noticeId,
      String recipientKind,
      @Nullable String recipientId,
      String about,
      String template,
      String purpose,
      @Nullable String channel,
      @Nullable Integer attempt,
      @Nullable Instant until,
      @Nullable String cause,
      @Nullable Instant sentAt,
      @Nullable String reason) {}

  @Override
  public OutgoingEvent publish(Notice notice, NoticeEvent event) {
    return switch (event) {
      case NoticeEvent.NoticeAccepted accepted ->
          told("notice-accepted", notice, null, null, null, null, null);
      case NoticeEvent.NoticePostponed postponed ->
          told("notice-postponed", notice, null, postponed.until(), postponed.cause(), null, null);
      case NoticeEvent.NoticeAttempted attempted ->
          told("notice-attempted", notice, attempted.attempt(), null, null, null, null);
      case NoticeEvent.NoticeSent sent ->
          told("notice-sent", notice, null, null, null, sent.at(), null);
      case NoticeEvent.NoticeRefused refused ->
          told("notice-refused", notice, null, null, null, null, refused.reason().name());
    };
  }

  private static OutgoingEvent told(
      String what,
      Notice notice,
      @Nullable Integer attempt,
      @Nullable Instant until,
      @Nullable String cause,
      @Nullable Instant sentAt,
      @Nullable String reason) {
    Told body =
        new Told(
            notice.id(),
            notice.recipientKind().name(),
            notice.recipientId().isEmpty() ? null : notice.recipientId(),
            notice.about(),
            notice.template(),
            notice.purpose().name(),
            notice.channel() == null ? null : notice.channel().name(),
            attempt,
            until,
            cause,
            sentAt,
            reason);
    return new OutgoingEvent(
        Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, notice.customerId());
  }
}
