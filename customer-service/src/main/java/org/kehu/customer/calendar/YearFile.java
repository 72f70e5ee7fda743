package org.kehu.customer.calendar;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.calendar.Holiday;
import org.kehu.kit.calendar.MakeUpDay;
import org.kehu.kit.calendar.WorkBlock;
import org.kehu.kit.calendar.YearTable;
import org.kehu.kit.exchange.Heading;
import org.kehu.kit.exchange.Table;
import org.kehu.kit.exchange.TableLimits;
import org.kehu.kit.exchange.TableRow;
import org.kehu.kit.exchange.TableUnreadable;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.Problem;

/**
 * A year's table as people keep it: CSV or XLSX, one row a holiday or make-up workday. The year is
 * that of the latest day.
 */
public final class YearFile {

  private static final TableLimits LIMITS = new TableLimits(200, 20, 200, 8 << 20, 100);
  private static final List<String> HOLIDAY = List.of("节假日", "holiday");
  private static final List<String> WORKDAY = List.of("调休上班", "workday");
  private static final int LONGEST_NAME = 60;

  private final Heading<YearColumn> heading;
  private final List<Holiday> holidays = new ArrayList<>();
  private final List<MakeUpDay> makeUpDays = new ArrayList<>();
  private final List<FieldError> errors = new ArrayList<>();

  private YearFile(List<String> header) {
    heading = Heading.of(header, Arrays.asList(YearColumn.values()));
  }

  /**
   * Reads it.
   *
   * @throws Problem 422 {@code year-file-unreadable} for what is no such table, {@code
   *     year-table-invalid} with the line of each row that cannot be understood
   */
  public static YearTable read(byte[] content) {
    try (Table table = Table.open(() -> new ByteArrayInputStream(content), LIMITS)) {
      YearFile file = new YearFile(table.header());
      table.forEachRemaining(file::take);
      return file.table();
    } catch (TableUnreadable unreadable) {
      throw CalendarProblem.YEAR_FILE_UNREADABLE
          .problem()
          .with("reason", unreadable.code())
          .with("about", unreadable.detail())
          .because(unreadable);
    }
  }

  private void take(TableRow row) {
    String kind = Optional.ofNullable(heading.cell(row, YearColumn.KIND)).orElse("");
    if (HOLIDAY.contains(kind)) {
      holiday(row);
    } else if (WORKDAY.contains(kind)) {
      workday(row);
    } else {
      wrong(row, YearColumn.KIND, "节假日 / 调休上班", "holiday / workday");
    }
  }

  private void holiday(TableRow row) {
    LocalDate from = day(row, YearColumn.FROM);
    LocalDate to = heading.cell(row, YearColumn.TO) == null ? from : day(row, YearColumn.TO);
    String name = name(row, YearColumn.NAME);
    String english = name(row, YearColumn.ENGLISH_NAME);
    if (from != null && to != null && name != null && english != null) {
      holidays.add(new Holiday(name, english, from, to));
    }
  }

  private void workday(TableRow row) {
    LocalDate date = day(row, YearColumn.FROM);
    if (heading.cell(row, YearColumn.TO) != null && !sameDay(row, date)) {
      wrong(row, YearColumn.TO, "一天(多天请分行填写)", "one day; give each a row");
    }
    String name = name(row, YearColumn.NAME);
    String english = name(row, YearColumn.ENGLISH_NAME);
    List<WorkBlock> hours = hours(row);
    if (date != null && name != null && english != null && hours != null) {
      makeUpDays.add(new MakeUpDay(date, name, english, hours));
    }
  }

  private boolean sameDay(TableRow row, @Nullable LocalDate date) {
    return date != null && date.toString().equals(heading.cell(row, YearColumn.TO));
  }

  private @Nullable LocalDate day(TableRow row, YearColumn column) {
    try {
      return LocalDate.parse(Optional.ofNullable(heading.cell(row, column)).orElse(""));
    } catch (DateTimeException none) {
      wrong(row, column, "日期,例如 2027-01-01", "a date such as 2027-01-01");
      return null;
    }
  }

  private @Nullable String name(TableRow row, YearColumn column) {
    String name = heading.cell(row, column);
    if (name == null || name.length() > LONGEST_NAME) {
      wrong(row, column, "1 至 60 个字符", "1 to 60 characters");
      return null;
    }
    return name;
  }

  private @Nullable List<WorkBlock> hours(TableRow row) {
    String text = heading.cell(row, YearColumn.HOURS);
    if (text == null) {
      return List.of();
    }
    try {
      return Arrays.stream(text.split("\\s+")).map(YearFile::block).toList();
    } catch (DateTimeException | IllegalArgumentException none) {
      wrong(row, YearColumn.HOURS, "时段,例如 09:00-12:00 13:00-17:30", "hours such as 09:00-12:00");
      return null;
    }
  }

  private static WorkBlock block(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("A block has a beginning and an end");
    }
    return new WorkBlock(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  private void wrong(TableRow row, YearColumn column, String zh, String en) {
    errors.add(
        new FieldError(
            "/rows/" + row.line(),
            "year-row",
            Map.of("line", row.line(), "column", column.title(), "zh", zh, "en", en)));
  }

  private YearTable table() {
    if (!errors.isEmpty()) {
      Problem problem = CalendarProblem.YEAR_TABLE_INVALID.problem();
      errors.forEach(problem::error);
      throw problem;
    }
    int year =
        Stream.concat(holidays.stream().map(Holiday::to), makeUpDays.stream().map(MakeUpDay::date))
            .mapToInt(LocalDate::getYear)
            .max()
            .orElseThrow(() -> new TableUnreadable(TableUnreadable.Code.HEADER_MISSING, ""));
    return new YearTable(year, holidays, makeUpDays);
  }
}
