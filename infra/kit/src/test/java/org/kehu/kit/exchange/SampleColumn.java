package org.kehu.kit.exchange;

import java.util.List;

/** Columns of a sample table. */
enum SampleColumn implements TableColumn {
  NAME("名称", true, "姓名"),
  PHONE("电话", false, "手机"),
  AMOUNT("金额(元)", false);

  private final String title;
  private final boolean needed;
  private final List<String> aliases;

  SampleColumn(String title, boolean needed, String... aliases) {
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
