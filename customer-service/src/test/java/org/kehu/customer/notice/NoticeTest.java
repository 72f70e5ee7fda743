package org.kehu.customer.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.address.RecipientKind;
import org.kehu.customer.notice.channel.Channel;
import org.kehu.customer.notice.channel.Language;
import org.kehu.customer.notice.template.Template;
import org.kehu.customer.notice.template.TemplateText;
import org.kehu.kit.access.Level;

class NoticeTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofMinutes(2));
  private static final Route ROUTE = new Route(Channel.EMAIL, "zhang@example.com", null);
  private static final Viewers VIEWERS = new Viewers("sales", Level.NORMAL, Set.of("dep:sales"));
  private static final TemplateText TEXT = new TemplateText("好", "好", null);
  private static final Template TEMPLATE =
      new Template(
          "plain",
          3,
          Purpose.CARE,
          List.of(Channel.EMAIL),
          Map.of(),
          Map.of(Language.ZH, TEXT, Language.EN, TEXT));

  private static RequestNotice request() {
    return new RequestNotice(
        new RequestNotice.Recipient(RecipientKind.CUSTOMER, "c-1", null),
        "plain",
        Purpose.CARE,
        null,
        Language.ZH,
        Map.of(),
        null,
        null,
        "st-chen-kefu");
  }

  private static Notice accepted() {
    return Notice.accepted(request(), TEMPLATE, VIEWERS, NOON);
  }

  @Test
  void itIsWrittenDownBeforeItGoesAndAfter() {
    Notice notice = accepted();
    assertThat(notice.status()).isEqualTo(NoticeStatus.REQUESTED);
    assertThat(notice.dueAt()).isEqualTo(NOON);
    assertThat(notice.about()).isEqualTo("customer/c-1");

    assertThat(notice.begin(0, ROUTE, "claim", LATER))
        .containsExactly(new NoticeEvent.NoticeAttempted(1));
    assertThat(notice.status()).isEqualTo(NoticeStatus.SENDING);
    assertThat(notice.masked()).isEqualTo("z***@example.com");
    assertThat(notice.dueAt()).isEqualTo(LATER);

    assertThat(notice.sent(LATER)).containsExactly(new NoticeEvent.NoticeSent(LATER));
    assertThat(notice.status()).isEqualTo(NoticeStatus.SENT);
    assertThat(notice.dueAt()).isNull();
    assertThat(notice.waitingSince()).isNull();
  }

  @Test
  void ofTwoWhoBeginTheSameAttemptOneDoes() {
    Notice notice = accepted();
    notice.begin(0, ROUTE, "first", LATER);

    assertThat(notice.begin(0, ROUTE, "second", LATER)).isEmpty();
    assertThat(notice.isClaimedBy("first")).isTrue();
    assertThat(notice.isClaimedBy("second")).isFalse();
    assertThat(notice.begin(1, ROUTE, "third", LATER))
        .containsExactly(new NoticeEvent.NoticeAttempted(2));
  }

  @Test
  void waitingForTheMorningDoesNotCountAsWaitingForUs() {
    Notice notice = accepted();
    assertThat(notice.postpone(0, LATER, "quiet-hours"))
        .containsExactly(new NoticeEvent.NoticePostponed(LATER, "quiet-hours"));
    assertThat(notice.waitingSince()).isEqualTo(LATER);

    notice.begin(0, ROUTE, "claim", LATER);
    notice.postpone(1, LATER.plusSeconds(30), "smtp-451");
    assertThat(notice.waitingSince()).isEqualTo(LATER);
    assertThat(notice.dueAt()).isEqualTo(LATER.plusSeconds(30));
    assertThat(notice.cause()).isEqualTo("smtp-451");
  }

  @Test
  void whatHasEndedStaysAsItIs() {
    Notice sent = accepted();
    sent.sent(NOON);
    Notice refused = accepted();
    assertThat(refused.refuse(Reason.CONSENT_MISSING, NOON))
        .containsExactly(new NoticeEvent.NoticeRefused(Reason.CONSENT_MISSING));
    Notice failed = accepted();
    failed.begin(0, ROUTE, "claim", LATER);
    assertThat(failed.fail(Reason.GIVEN_UP, "smtp-451", LATER))
        .containsExactly(new NoticeEvent.NoticeRefused(Reason.GIVEN_UP));

    for (Notice ended : List.of(sent, refused, failed)) {
      int seen = ended.attempts();
      NoticeStatus status = ended.status();
      assertThat(ended.begin(seen, ROUTE, "late", LATER)).isEmpty();
      assertThat(ended.postpone(seen, LATER, "late")).isEmpty();
      assertThat(ended.sent(LATER)).isEmpty();
      assertThat(ended.refuse(Reason.GIVEN_UP, LATER)).isEmpty();
      assertThat(ended.fail(Reason.GIVEN_UP, "late", LATER)).isEmpty();
      assertThat(ended.status()).isEqualTo(status);
    }
  }

  @Test
  void aRequestThatDoesNotFitIsKeptWithItsReasonAndWithoutItsWords() {
    Notice unfit = Notice.unfit(request(), Reason.VALUES_INVALID, VIEWERS, NOON);

    assertThat(unfit.status()).isEqualTo(NoticeStatus.REFUSED);
    assertThat(unfit.reason()).isEqualTo(Reason.VALUES_INVALID);
    assertThat(unfit.values()).isEmpty();
  }
}
