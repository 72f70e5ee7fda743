package org.kehu.customer.calendar;

import java.util.List;
import org.kehu.kit.exchange.TableColumn;

/** The columns of a year's file. */
enum YearColumn implements TableColumn {
  /** 节假日 or 调休上班. */
  KIND("类型", true, "kind"),
  FROM("开始日期", true, "日期", "from", "date"),
  /** The last day off; that of the beginning when empty. */
  TO("结束日期", false, "to"),
  NAME("名称", true, "name"),
  ENGLISH_NAME("英文名称", true, "english name", "englishName"),
  /** Hours of a make-up workday of its own, {@code 09:00-12:00 13:30-18:00}; else the season's. */
  HOURS("时段", false, "hours");

  private final String title;
  private final boolean needed;
  private final List<String> aliases;

  YearColumn(String title, boolean needed, String... aliases) {
    this.title = title;
    this.needed = needed;
    this.aliases = List.of(aliases);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public boolean needed() {
    return needed;
  }
}
