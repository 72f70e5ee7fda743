package org.kehu.customer.notice.template;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kehu.customer.notice.channel.Language;

/** What a placeholder stands for: how a value must look, and how people read it. */
public enum PlaceholderType {
  /** A number or code that people quote: {@code TS-20261123-0001}; at most 64 characters. */
  CODE("[A-Za-z0-9][A-Za-z0-9._:/#-]{0,63}"),
  /** One line of words; at most 200 characters. */
  TEXT("[^\\p{Cntrl}\\u2028\\u2029]{1,200}"),
  /** A number as it is to be read: {@code 4.5}. */
  NUMBER("-?\\d{1,15}(\\.\\d{1,6})?"),
  /** An ISO date. */
  DATE("\\d{4}-\\d{2}-\\d{2}") {
    @Override
    String shown(String value, Language language, ZoneId zone) {
      return day(language).format(LocalDate.parse(value));
    }
  },
  /** An instant in UTC, shown in the company's zone to the minute. */
  INSTANT("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z") {
    @Override
    String shown(String value, Language language, ZoneId zone) {
      var local = Instant.parse(value).atZone(zone);
      return day(language).format(local) + " " + TIME.format(local);
    }
  },
  /**
   * A personal link, at most 500 characters. It gives a right to whoever holds it, so it stands in
   * an event only {@linkplain SealedLinks sealed}. Without TLS it may lead to this machine alone.
   */
  LINK(
      "(https://[A-Za-z0-9.-]+|http://localhost)(:\\d{1,5})?(/[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?") {
    @Override
    boolean accepts(String value) {
      return value.length() <= 500 && super.accepts(value);
    }
  };

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter ZH_DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final DateTimeFormatter EN_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final ZoneId ANY_ZONE = ZoneId.of("Asia/Shanghai");

  private final Pattern form;

  PlaceholderType(String form) {
    this.form = Pattern.compile(form);
  }

  private static DateTimeFormatter day(Language language) {
    return language == Language.ZH ? ZH_DAY : EN_DAY;
  }

  boolean accepts(String value) {
    if (!form.matcher(value).matches()) {
      return false;
    }
    try {
      shown(value, Language.ZH, ANY_ZONE);
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  String shown(String value, Language language, ZoneId zone) {
    return value;
  }
}
