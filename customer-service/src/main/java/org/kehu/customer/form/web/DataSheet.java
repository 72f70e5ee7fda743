package org.kehu.customer.form.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.kehu.customer.form.FormLine;
import org.kehu.kit.exchange.TableWriter;

/**
 * The sheet that a customer fills in (客户资料表, F-16): what is known beside room for what is right.
 */
final class DataSheet {

  private static final List<String> TITLES = List.of("类别", "项目", "Item", "现有资料", "请填写或更正", "代码");

  private DataSheet() {}

  static void write(List<FormLine> lines, TableWriter table) throws IOException {
    table.write(TITLES);
    for (FormLine line : lines) {
      table.write(
          List.of(
              line.item().section().title().zh(),
              line.item().label().zh(),
              line.item().label().en(),
              Objects.requireNonNullElse(line.value(), ""),
              "",
              line.item().name()));
    }
  }
}
