package org.kehu.customer.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.Notice;
import org.kehu.customer.notice.NoticeStatus;
import org.kehu.customer.notice.Reason;
import org.kehu.customer.notice.address.RecipientKind;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Language;
import org.kehu.kit.access.Level;

/**
 * A notice in the log.
 *
 * @param address where the last attempt went, masked; absent before the first
 * @param channel of the last attempt, or as asked for
 * @param reason why it was not sent
 * @param cause why the last attempt failed, or what the notice waits for: a code
 * @param dueAt when the next attempt is due; absent once it has ended
 * @param endedAt when it was sent, refused or given up
 */
@Schema(name = "Notice")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
    String id,
    RecipientKind recipientKind,
    @Nullable String recipientId,
    @Nullable @Schema(example = "z***@example.com") String address,
    @Schema(example = "case/0198f0c2-…") String about,
    @Schema(example = "case-received") String template,
    @Nullable Integer templateVersion,
    Purpose purpose,
    Language language,
    @Nullable Channel channel,
    NoticeStatus status,
    @Nullable Reason reason,
    @Nullable @Schema(example = "smtp-451") String cause,
    int attempts,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    String departmentId,
    Level level) {

  static NoticeView of(Notice notice) {
    return new NoticeView(
        notice.id(),
        notice.recipientKind(),
        notice.recipientId().isEmpty() ? null : notice.recipientId(),
        notice.masked(),
        notice.about(),
        notice.template(),
        notice.templateVersion() == 0 ? null : notice.templateVersion(),
        notice.purpose(),
        notice.language(),
        notice.channel(),
        notice.status(),
        notice.reason(),
        notice.cause(),
        notice.attempts(),
        notice.requestedBy(),
        notice.requestedAt(),
        notice.dueAt(),
        notice.endedAt(),
        notice.departmentId(),
        notice.level());
  }
}
