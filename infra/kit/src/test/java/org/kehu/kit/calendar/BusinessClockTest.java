package org.kehu.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kehu.kit.calendar.Calendars.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import tools.jackson.databind.json.JsonMapper;

@Proves({"M14", "M16"})
class BusinessClockTest {

  private static final Duration DAY = Duration.ofHours(7).plusMinutes(30);

  private final BusinessCalendar calendar = Calendars.shanghai();
  private final BusinessClock clock =
      BusinessClock.started(at("2026-11-23T10:00"), Duration.ofHours(10), "投诉受理");

  @Test
  void aRunningClockTellsUsedLeftRiskAndDue() {
    ClockReading reading = clock.read(calendar, at("2026-11-23T14:00"));

    assertThat(reading)
        .isEqualTo(
            new ClockReading(
                ClockState.RUNNING,
                Duration.ofHours(10),
                Duration.ofHours(3),
                Duration.ofHours(7),
                at("2026-11-24T10:30"),
                at("2026-11-24T13:30"),
                false));
    assertThat(reading.isAtRisk(at("2026-11-23T14:00"))).isFalse();
    assertThat(clock.read(calendar, at("2026-11-24T10:30")).isAtRisk(at("2026-11-24T10:30")))
        .isTrue();
  }

  @Test
  void atTheDueInstantItIsNotYetBreachedAndOneMillisecondLaterItIs() {
    Instant due = at("2026-11-24T13:30");

    assertThat(clock.read(calendar, due).state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.read(calendar, due.plusMillis(1)).state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock.stopped(due).read(calendar, due).state()).isEqualTo(ClockState.MET);
    assertThat(clock.stopped(due.plusMillis(1)).read(calendar, at("2026-12-01T09:00")).state())
        .isEqualTo(ClockState.BREACHED);
  }

  @Test
  void onceMetItStaysMet() {
    ClockReading reading =
        clock.stopped(at("2026-11-23T11:00")).read(calendar, at("2027-06-01T09:00"));

    assertThat(reading.state()).isEqualTo(ClockState.MET);
    assertThat(reading.used()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void overdueTimeIsNegativeBusinessTime() {
    assertThat(clock.read(calendar, at("2026-11-25T09:00")).left()).isEqualTo(Duration.ofHours(-4));
  }

  @Test
  void whilePausedWithoutLimitNobodyCanTellTheDueTime() {
    BusinessClock paused = clock.paused(calendar, at("2026-11-23T11:00"), "等待客户答复", null);

    ClockReading reading = paused.read(calendar, at("2026-12-20T09:00"));

    assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
    assertThat(reading.used()).isEqualTo(Duration.ofHours(1));
    assertThat(reading.dueAt()).isNull();
    assertThat(reading.atRiskAt()).isNull();
  }

  @Test
  void aPausedClockDoesNotBreachTheMomentItIsResumed() {
    BusinessClock resumed =
        clock
            .paused(calendar, at("2026-11-23T11:00"), "等待客户答复", null)
            .resumed(at("2026-12-21T09:00"));

    ClockReading reading = resumed.read(calendar, at("2026-12-21T09:00"));

    assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    assertThat(reading.left()).isEqualTo(Duration.ofHours(9));
    assertThat(reading.dueAt()).isEqualTo(at("2026-12-22T10:30"));
  }

  @Test
  void aPauseAcrossTheSpringFestivalMovesTheDueTimeByBusinessTimeOnly() {
    BusinessClock across =
        BusinessClock.started(at("2026-02-13T09:00"), DAY.multipliedBy(2), "调查")
            .paused(calendar, at("2026-02-14T09:00"), "等待样品", null)
            .resumed(at("2026-02-25T09:00"));

    // Without the pause due on 14 February; paused for 14 and 24 February, both worked days.
    assertThat(across.read(calendar, at("2026-02-25T09:00")).dueAt())
        .isEqualTo(at("2026-02-25T17:30"));
    assertThat(across.explain(calendar, at("2026-02-25T09:00")))
        .extracting(line -> line.title(Locale.CHINESE))
        .containsExactly(
            "工作时间:冬季", "午休", "工作时间:冬季", "非工作时间", "计时暂停:等待样品", "工作时间:冬季", "午休", "工作时间:冬季");
  }

  @Test
  void aPauseInsideAHolidayChangesNothing() {
    BusinessClock running = BusinessClock.started(at("2026-02-14T16:30"), DAY, "调查");
    BusinessClock paused =
        running
            .paused(calendar, at("2026-02-16T09:00"), "等待客户", null)
            .resumed(at("2026-02-20T09:00"));

    assertThat(paused.read(calendar, at("2026-02-24T09:00")).dueAt())
        .isEqualTo(running.read(calendar, at("2026-02-24T09:00")).dueAt())
        .isEqualTo(at("2026-02-24T16:30"));
  }

  @Test
  void aPauseEndsByItselfAtItsLimitOfBusinessTime() {
    BusinessClock paused =
        clock.paused(calendar, at("2026-11-23T11:00"), "等待客户答复", DAY.multipliedBy(2));

    assertThat(paused.read(calendar, at("2026-11-25T10:59")).state()).isEqualTo(ClockState.PAUSED);
    assertThat(paused.read(calendar, at("2026-11-25T11:00")).state()).isEqualTo(ClockState.RUNNING);
    // 9 hours are left from 25 November 11:00.
    assertThat(paused.read(calendar, at("2026-11-23T12:00")).dueAt())
        .isEqualTo(at("2026-11-26T13:30"));
    assertThat(paused.read(calendar, at("2026-11-27T09:00")).state())
        .isEqualTo(ClockState.BREACHED);
  }

  @Test
  void aResumeAfterTheLimitDoesNotLengthenThePause() {
    BusinessClock limited =
        clock
            .paused(calendar, at("2026-11-23T11:00"), "等待客户答复", Duration.ofHours(2))
            .resumed(at("2026-11-25T11:00"));

    assertThat(limited.read(calendar, at("2026-11-25T11:00")).dueAt())
        .isEqualTo(at("2026-11-24T15:30"));
  }

  @Test
  void afterTheLimitItMayBePausedAgain() {
    BusinessClock again =
        clock
            .paused(calendar, at("2026-11-23T11:00"), "等待客户答复", Duration.ofHours(1))
            .paused(calendar, at("2026-11-23T14:00"), "等待检测报告", null);

    assertThat(again.pauses().getFirst().until()).isEqualTo(at("2026-11-23T12:00"));
    assertThat(again.read(calendar, at("2026-11-24T09:00")).used()).isEqualTo(Duration.ofHours(2));
    assertThat(again.read(calendar, at("2026-11-24T09:00")).state()).isEqualTo(ClockState.PAUSED);
  }

  @Test
  void anotherTargetKeepsUsedTimeAndPauses() {
    BusinessClock urgent =
        clock
            .paused(calendar, at("2026-11-23T11:00"), "等待客户答复", null)
            .retargeted(at("2026-11-23T13:00"), Duration.ofHours(4), "严重程度上调")
            .resumed(at("2026-11-23T14:00"));

    ClockReading reading = urgent.read(calendar, at("2026-11-23T15:00"));

    assertThat(reading.used()).isEqualTo(Duration.ofHours(2));
    assertThat(reading.dueAt()).isEqualTo(at("2026-11-23T17:00"));
    assertThat(urgent.targets()).extracting(Target::reason).containsExactly("投诉受理", "严重程度上调");
  }

  @Test
  void aShorterTargetThatIsAlreadyUsedUpIsBreachedAtOnce() {
    BusinessClock hurried = clock.retargeted(at("2026-11-23T15:00"), Duration.ofHours(1), "严重程度上调");

    ClockReading reading = hurried.read(calendar, at("2026-11-23T15:00"));

    assertThat(reading.state()).isEqualTo(ClockState.BREACHED);
    assertThat(reading.dueAt()).isEqualTo(at("2026-11-23T11:00"));
  }

  @Test
  void aNewCalendarMovesTheDueTimeAndTheExplanationSaysWhichVersionCounted() {
    BusinessCalendar changed =
        BusinessCalendar.of(
            List.of(
                new CalendarVersion(0, Instant.EPOCH, Calendars.shipped("calendar")),
                new CalendarVersion(
                    1, at("2026-11-24T00:00"), Calendars.shipped("calendar-morning-meeting"))));

    assertThat(clock.read(changed, at("2026-11-23T11:00")).dueAt())
        .isEqualTo(at("2026-11-24T11:30"));
    assertThat(clock.explain(changed, at("2026-11-23T11:00")))
        .extracting(Stretch::calendarVersion)
        .contains(0, 1);
  }

  @Test
  void aNewYearsTableTurnsAProvisionalDueTimeIntoAFirmOne() {
    BusinessClock late = BusinessClock.started(at("2026-12-31T17:00"), Duration.ofHours(1), "投诉");
    CalendarPolicy now = Calendars.shipped("calendar");
    CalendarPolicy extended =
        new CalendarPolicy(
            now.zone(),
            now.seasons(),
            now.workingDays(),
            List.of(
                new Holiday(
                    "元旦", "New Year's Day", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 3))),
            List.of(),
            new KnownRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)));

    assertThat(late.read(calendar, at("2026-12-31T17:00")).provisional()).isTrue();
    ClockReading firm = late.read(BusinessCalendar.of(extended), at("2026-12-31T17:00"));
    assertThat(firm.provisional()).isFalse();
    assertThat(firm.dueAt()).isEqualTo(at("2027-01-04T09:30"));
  }

  @Test
  void escalationsCanAskForAnyShareOfTheTargetAndBeyond() {
    assertThat(clock.whenUsed(calendar, Duration.ofHours(15)))
        .isEqualTo(new BusinessInstant(at("2026-11-25T10:00"), false));
    assertThat(
            clock
                .paused(calendar, at("2026-11-23T11:00"), "等待", null)
                .whenUsed(calendar, Duration.ofHours(2)))
        .isNull();
  }

  @Test
  void theCountedLinesOfTheExplanationAddUpToTheTarget() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      BusinessClock some = randomClock(random);
      Instant now = some.start().plus(Duration.ofDays(20));
      ClockReading reading = some.read(calendar, now);

      List<Stretch> lines = some.explain(calendar, now);

      assertThat(lines.getFirst().from()).isEqualTo(some.start());
      for (int k = 1; k < lines.size(); k++) {
        assertThat(lines.get(k).from()).isEqualTo(lines.get(k - 1).to());
      }
      assertThat(lines.getLast().to()).isEqualTo(reading.dueAt());
      assertThat(lines.stream().map(Stretch::counted).reduce(Duration.ZERO, Duration::plus))
          .isEqualTo(some.target());
    }
  }

  @Test
  void impossibleMovesAreRefused() {
    BusinessClock paused = clock.paused(calendar, at("2026-11-23T11:00"), "等待", null);
    BusinessClock stopped = clock.stopped(at("2026-11-23T11:00"));

    assertThatThrownBy(() -> paused.paused(calendar, at("2026-11-23T12:00"), "又等待", null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("等待");
    assertThatThrownBy(() -> clock.resumed(at("2026-11-23T11:00")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stopped.paused(calendar, at("2026-11-23T12:00"), "等待", null))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> stopped.stopped(at("2026-11-23T12:00")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> paused.resumed(at("2026-11-23T10:30")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> clock.stopped(at("2026-11-23T09:59")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> clock.paused(calendar, at("2026-11-23T11:00"), " ", null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> clock.paused(calendar, at("2026-11-23T11:00"), "等", Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> BusinessClock.started(at("2026-11-23T11:00"), Duration.ofHours(-1), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> BusinessClock.started(at("2026-11-23T11:00"), Duration.ofHours(1), "x", 101))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theHistoryOfAClockIsBounded() {
    BusinessClock many = clock;
    Instant at = clock.start();
    for (int i = 0; i < BusinessClock.MOST_PAUSES; i++) {
      many = many.paused(calendar, at, "等待", null).resumed(at.plusSeconds(1));
      at = at.plusSeconds(2);
    }
    BusinessClock full = many;
    Instant next = at;

    assertThatThrownBy(() -> full.paused(calendar, next, "等待", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("200");
  }

  @Test
  void aClockSurvivesJson() {
    JsonMapper json = JsonMapper.builder().build();
    BusinessClock full =
        clock
            .paused(calendar, at("2026-11-23T11:00"), "等待", Duration.ofHours(2))
            .retargeted(at("2026-11-23T11:30"), Duration.ofHours(4), "上调");

    assertThat(json.readValue(json.writeValueAsString(full), BusinessClock.class)).isEqualTo(full);
  }

  @Test
  void aClockSurvivesTheStoreItIsKeptIn() {
    MongoCustomConversions conversions = new MongoCustomConversions(List.of());
    MongoMappingContext context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    MappingMongoConverter converter =
        new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    converter.afterPropertiesSet();
    Document stored = new Document();
    BusinessClock full =
        clock
            .paused(calendar, at("2026-11-23T11:00"), "等待", Duration.ofHours(2))
            .retargeted(at("2026-11-23T11:30"), Duration.ofHours(4), "上调");

    converter.write(full, stored);

    assertThat(converter.read(BusinessClock.class, stored)).isEqualTo(full);
  }

  private BusinessClock randomClock(Random random) {
    Instant at =
        at("2026-01-05T00:00").plusMillis(random.nextLong(Duration.ofDays(300).toMillis()));
    BusinessClock some =
        BusinessClock.started(at, Duration.ofMinutes(random.nextInt(60, 3_000)), "x");
    for (int i = random.nextInt(4); i > 0; i--) {
      at = at.plusSeconds(random.nextInt(1, 400_000));
      some = some.paused(calendar, at, "等待" + i, random.nextBoolean() ? Duration.ofHours(3) : null);
      at = at.plusSeconds(random.nextInt(1, 400_000));
      some = some.resumed(at);
    }
    return some;
  }
}
