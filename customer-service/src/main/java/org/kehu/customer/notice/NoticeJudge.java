package org.kehu.customer.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.consent.Consent;
import org.kehu.customer.consent.Consents;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.fatigue.FatigueGuard;
import org.kehu.customer.notice.address.AddressBook;
import org.kehu.customer.notice.address.Addressee;
import org.kehu.customer.notice.address.RecipientKind;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Channels;
import org.kehu.customer.notice.channel.NoticeProperties;
import org.kehu.customer.notice.template.Template;
import org.kehu.customer.notice.template.Templates;
import org.springframework.stereotype.Component;

/**
 * Judges before each attempt whether a notice may go, by what holds at that moment: an agreement
 * may have been taken back while it waited. The count of contacts comes last, since it is taken
 * with the judgement.
 */
@Component
class NoticeJudge {

  private final Templates templates;
  private final AddressBook addresses;
  private final Channels channels;
  private final Consents consents;
  private final FatigueGuard fatigue;
  private final NoticeProperties settings;
  private final Clock clock;

  NoticeJudge(
      Templates templates,
      AddressBook addresses,
      Channels channels,
      Consents consents,
      FatigueGuard fatigue,
      NoticeProperties settings,
      Clock clock) {
    this.templates = templates;
    this.addresses = addresses;
    this.channels = channels;
    this.consents = consents;
    this.fatigue = fatigue;
    this.settings = settings;
    this.clock = clock;
  }

  Verdict judge(Notice notice) {
    Optional<Template> template = templates.find(notice.template(), notice.templateVersion());
    if (template.isEmpty()) {
      return new Verdict.Refuse(Reason.TEMPLATE_UNKNOWN);
    }
    Optional<Addressee> addressee = addressee(notice);
    if (addressee.isEmpty()) {
      return unknown(notice);
    }
    return consentRefusal(notice)
        .<Verdict>map(Verdict.Refuse::new)
        .orElseGet(() -> route(notice, template.get(), addressee.get()));
  }

  /** Of some recipients another service tells, and its word may come after the request. */
  private Verdict unknown(Notice notice) {
    RecipientKind kind = notice.recipientKind();
    Instant now = clock.instant();
    if (addresses.hearsOf(kind)
        && now.isBefore(notice.requestedAt().plus(settings.heardOfWithin()))) {
      return new Verdict.Wait(now.plus(settings.askAgainAfter()), "recipient-not-heard-of");
    }
    return new Verdict.Refuse(Reason.RECIPIENT_UNKNOWN);
  }

  private Optional<Addressee> addressee(Notice notice) {
    String direct = notice.direct();
    if (direct == null) {
      return addresses.find(notice.recipientKind(), notice.recipientId());
    }
    Channel channel = direct.contains("@") ? Channel.EMAIL : Channel.SMS;
    return Optional.of(new Addressee(null, Map.of(channel, direct)));
  }

  private Optional<Reason> consentRefusal(Notice notice) {
    String customerId = notice.customerId();
    Purpose purpose = notice.purpose();
    if (customerId == null || !purpose.isChosen()) {
      return Optional.empty();
    }
    Optional<Consent> said = consents.find(customerId).flatMap(sheet -> sheet.now(purpose));
    if (said.isEmpty()) {
      return fatigue.rules().needConsent().contains(purpose)
          ? Optional.of(Reason.CONSENT_MISSING)
          : Optional.empty();
    }
    return said.get().granted() ? Optional.empty() : Optional.of(Reason.CONSENT_REFUSED);
  }

  private Verdict route(Notice notice, Template template, Addressee addressee) {
    Channel wanted = notice.wanted();
    List<Channel> open =
        template.channels().stream()
            .filter(channel -> wanted == null || channel == wanted)
            .filter(channels::isConfigured)
            .toList();
    if (open.isEmpty()) {
      return new Verdict.Refuse(Reason.CHANNEL_NOT_CONFIGURED);
    }
    return open.stream()
        .flatMap(channel -> addressee.by(channel).map(to -> route(channel, to, addressee)).stream())
        .findFirst()
        .map(route -> admitted(notice, route, template))
        .orElseGet(() -> new Verdict.Refuse(Reason.ADDRESS_MISSING));
  }

  private static Route route(Channel channel, String to, Addressee addressee) {
    return new Route(channel, to, addressee.name());
  }

  private Verdict admitted(Notice notice, Route route, Template template) {
    return fatigue
        .quietUntil(notice.purpose())
        .<Verdict>map(until -> new Verdict.Wait(until, "quiet-hours"))
        .orElseGet(() -> counted(notice, route, template));
  }

  private Verdict counted(Notice notice, Route route, Template template) {
    @Nullable String recipient = ledgerOf(notice);
    boolean tooMany =
        recipient != null && fatigue.admit(recipient, notice.id(), notice.purpose()).isPresent();
    return tooMany ? new Verdict.Refuse(Reason.TOO_MANY_CONTACTS) : new Verdict.Go(route, template);
  }

  /** The notice did not go after all, so it does not count as a contact. */
  void notMade(Notice notice) {
    String recipient = ledgerOf(notice);
    if (recipient != null) {
      fatigue.forget(recipient, notice.id());
    }
  }

  /** Only customers are spared: for others there are no purposes but service and work. */
  private static @Nullable String ledgerOf(Notice notice) {
    String customerId = notice.customerId();
    return customerId == null ? null : FatigueGuard.recipient(customerId);
  }
}
