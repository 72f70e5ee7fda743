package org.kehu.survey.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.kehu.kit.access.Caller;
import org.springframework.stereotype.Component;

/**
 * Counts what the business watches: {@code kehu.survey.invitations}, {@code .responses}, {@code
 * .low.scores}, {@code .links.fetched}, {@code .answers.saved} and {@code .answers.refused}. Never
 * with a token, a customer or a case among the tags.
 */
@Component
public class SurveyMeters {

  private final MeterRegistry meters;

  SurveyMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Somebody was invited. */
  public void invited(String survey) {
    meters.counter("kehu.survey.invitations", "survey", survey).increment();
  }

  /** A response came in. */
  public void responded(String survey, String channel) {
    meters
        .counter("kehu.survey.responses", "survey", survey, "channel", lower(channel))
        .increment();
  }

  /** A response was low; {@code area} is its lowest. */
  public void lowScore(String survey, String area) {
    meters.counter("kehu.survey.low.scores", "survey", survey, "area", area).increment();
  }

  /** Somebody fetched a personal link. */
  public void linkFetched(Caller.Kind by) {
    meters.counter("kehu.survey.links.fetched", "by", lower(by.name())).increment();
  }

  /** Somebody saved answers to go on later. */
  public void saved() {
    meters.counter("kehu.survey.answers.saved").increment();
  }

  /**
   * The page refused to take answers: {@code twice}, {@code expired}, {@code unknown} and so on.
   */
  public void refused(String reason) {
    meters.counter("kehu.survey.answers.refused", "reason", reason).increment();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
