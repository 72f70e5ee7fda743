package org.kehu.kit.store;

import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Stores a date as text, {@code 2026-11-23}, which sorts as it should and knows no zone. */
final class Days {

  private Days() {}

  @WritingConverter
  static final class Writing implements Converter<LocalDate, String> {

    @Override
    public String convert(LocalDate day) {
      return day.toString();
    }
  }

  @ReadingConverter
  static final class Reading implements Converter<String, LocalDate> {

    @Override
    public LocalDate convert(String text) {
      return LocalDate.parse(text);
    }
  }
}
