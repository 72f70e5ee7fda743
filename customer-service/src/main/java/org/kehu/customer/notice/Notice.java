package org.kehu.customer.notice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.address.RecipientKind;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Language;
import org.kehu.customer.notice.template.Template;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.crypto.PersonalOf;
import org.kehu.kit.store.ScopedAggregate;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One notice to one recipient, from the request to its end. What it says and where it went is
 * sealed with the customer's key, so that it goes when the customer is erased; a notice to anybody
 * else has a key of its own.
 */
@Document("notices")
@PersonalOf(field = "dataSubject")
public final class Notice extends ScopedAggregate {

  private String dataSubject = "";
  private RecipientKind recipientKind = RecipientKind.CUSTOMER;
  private String recipientId = "";
  private @Nullable String customerId;
  private String about = "";
  private String template = "";
  private int templateVersion;
  private Purpose purpose = Purpose.SERVICE;
  private Language language = Language.ZH;
  private @Nullable Channel wanted;
  private @Nullable Channel channel;
  @Personal private Map<String, String> values = new LinkedHashMap<>();
  @Personal private @Nullable String direct;
  @Personal private @Nullable String masked;
  private String requestedBy = "";
  private Instant requestedAt = Instant.EPOCH;
  private NoticeStatus status = NoticeStatus.REQUESTED;
  private @Nullable Reason reason;
  private @Nullable String cause;
  private int attempts;
  private @Nullable String claim;
  private @Nullable Instant dueAt;
  private @Nullable Instant waitingSince;
  private @Nullable Instant endedAt;
  private Set<String> viewers = new LinkedHashSet<>();

  private Notice() {}

  private Notice(RequestNotice request, int templateVersion, Viewers seenBy, Instant now) {
    this.recipientKind = request.recipient().kind();
    this.recipientId = request.recipient().id();
    this.customerId = request.customerId();
    this.dataSubject = customerId == null ? "notices/" + id() : "customers/" + customerId;
    this.about = request.about() == null ? ownSubject() : request.about();
    this.template = request.template();
    this.templateVersion = templateVersion;
    this.purpose = request.purpose();
    this.language = request.language();
    this.wanted = request.channel();
    this.requestedBy = request.requestedBy();
    this.requestedAt = now;
    this.viewers = new LinkedHashSet<>(seenBy.scope());
    rescope(seenBy.departmentId(), seenBy.level());
  }

  /** A notice that waits to be sent. */
  static Notice accepted(RequestNotice request, Template template, Viewers seenBy, Instant now) {
    Notice notice = new Notice(request, template.version(), seenBy, now);
    notice.values = new LinkedHashMap<>(request.values());
    notice.direct = request.recipient().direct();
    Instant wished = request.notBefore();
    notice.dueAt = wished == null || wished.isBefore(now) ? now : wished;
    notice.waitingSince = notice.dueAt;
    return notice;
  }

  /** A notice that cannot be sent as it was asked for; what it should have said is not kept. */
  static Notice unfit(RequestNotice request, Reason reason, Viewers seenBy, Instant now) {
    Notice notice = new Notice(request, 0, seenBy, now);
    notice.end(NoticeStatus.REFUSED, reason, now);
    return notice;
  }

  private String ownSubject() {
    return customerId == null ? subjectKind() + "/" + id() : "customer/" + customerId;
  }

  /**
   * Takes the next attempt, before it is made: after a crash another instance makes it again when
   * the claim is over. Nothing happens if somebody else has taken it.
   *
   * @param seen the attempts that whoever wants to begin has seen
   * @param by token of the claim
   */
  List<NoticeEvent> begin(int seen, Route route, String by, Instant until) {
    if (status.isFinal() || attempts != seen) {
      return List.of();
    }
    this.status = NoticeStatus.SENDING;
    this.attempts = seen + 1;
    this.channel = route.channel();
    this.masked = route.masked();
    this.claim = by;
    this.dueAt = until;
    return List.of(new NoticeEvent.NoticeAttempted(attempts));
  }

  /** Whether this claim has the attempt. */
  boolean isClaimedBy(String token) {
    return token.equals(claim);
  }

  /** Waits; a notice that has ended, or that somebody else took meanwhile, is left alone. */
  List<NoticeEvent> postpone(int seen, Instant until, String why) {
    if (status.isFinal() || attempts != seen) {
      return List.of();
    }
    this.dueAt = until;
    this.cause = why;
    this.claim = null;
    if (status == NoticeStatus.REQUESTED) {
      this.waitingSince = until;
    }
    return List.of(new NoticeEvent.NoticePostponed(until, why));
  }

  /** Its channel has taken it. */
  List<NoticeEvent> sent(Instant at) {
    if (status.isFinal()) {
      return List.of();
    }
    this.cause = null;
    end(NoticeStatus.SENT, null, at);
    return List.of(new NoticeEvent.NoticeSent(at));
  }

  /** It must not be sent. */
  List<NoticeEvent> refuse(Reason why, Instant at) {
    return endUnsent(NoticeStatus.REFUSED, why, null, at);
  }

  /** Its channel does not take it, now or ever. */
  List<NoticeEvent> fail(Reason why, String code, Instant at) {
    return endUnsent(NoticeStatus.FAILED, why, code, at);
  }

  private List<NoticeEvent> endUnsent(
      NoticeStatus end, Reason why, @Nullable String code, Instant at) {
    if (status.isFinal()) {
      return List.of();
    }
    this.cause = code;
    end(end, why, at);
    return List.of(new NoticeEvent.NoticeRefused(why));
  }

  private void end(NoticeStatus last, @Nullable Reason why, Instant at) {
    this.status = last;
    this.reason = why;
    this.endedAt = at;
    this.direct = null;
    this.claim = null;
    this.dueAt = null;
    this.waitingSince = null;
  }

  @Override
  protected Set<String> tokens() {
    return viewers;
  }

  @Override
  public String subjectKind() {
    return "notice";
  }

  public RecipientKind recipientKind() {
    return recipientKind;
  }

  /** Id of the customer, person or case; empty for a direct address. */
  public String recipientId() {
    return recipientId;
  }

  public @Nullable String customerId() {
    return customerId;
  }

  /** Subject that it is about. */
  public String about() {
    return about;
  }

  /** Code of the template. */
  public String template() {
    return template;
  }

  /** 0 if it was refused before a version was chosen. */
  public int templateVersion() {
    return templateVersion;
  }

  public Purpose purpose() {
    return purpose;
  }

  public Language language() {
    return language;
  }

  /** The channel that was asked for, if any. */
  public @Nullable Channel wanted() {
    return wanted;
  }

  /** The channel of the last attempt; the one asked for before that. */
  public @Nullable Channel channel() {
    return channel == null ? wanted : channel;
  }

  /** What the placeholders stand for. */
  public Map<String, String> values() {
    return Map.copyOf(Objects.requireNonNullElse(values, Map.of()));
  }

  /** An address that came with the request, until the notice has ended. */
  public @Nullable String direct() {
    return direct;
  }

  /** Where the last attempt went, masked. */
  public @Nullable String masked() {
    return masked;
  }

  public String requestedBy() {
    return requestedBy;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public NoticeStatus status() {
    return status;
  }

  /** Why it was not sent, if it was not. */
  public @Nullable Reason reason() {
    return reason;
  }

  /** Why the last attempt failed, or why it waits: a code. */
  public @Nullable String cause() {
    return cause;
  }

  public int attempts() {
    return attempts;
  }

  /** Since when it could have been sent; null once it has ended. */
  public @Nullable Instant waitingSince() {
    return waitingSince;
  }

  /** When the next attempt is due; null once it has ended. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }
}
