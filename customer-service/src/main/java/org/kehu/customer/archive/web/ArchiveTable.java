package org.kehu.customer.archive.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.kehu.customer.archive.ArchiveVolume;
import org.kehu.customer.archive.Filing;
import org.kehu.customer.archive.Item;
import org.kehu.kit.exchange.TableWriter;

/** The master table as people keep it (客户档案总表, F-13): a row an item, electronic and paper. */
final class ArchiveTable {

  private static final List<String> TITLES =
      List.of(
          "档案编号", "档案类型", "分册", "类别", "成交时间", "密级", "状态", "资料明细", "形式", "数量", "资料状态", "负责人", "归档人员",
          "归档日期", "存放位置");

  private ArchiveTable() {}

  static void write(Iterator<ArchiveVolume> volumes, TableWriter table) throws IOException {
    table.write(TITLES);
    while (volumes.hasNext()) {
      ArchiveVolume volume = volumes.next();
      if (volume.items().isEmpty()) {
        table.write(row(volume, List.of("", "", "", "")));
      }
      for (Item item : volume.items()) {
        table.write(
            row(
                volume,
                List.of(
                    item.name(),
                    item.form().name(),
                    Integer.toString(item.quantity()),
                    item.state().name())));
      }
    }
  }

  private static List<String> row(ArchiveVolume volume, List<String> item) {
    List<String> row = new ArrayList<>();
    row.add(volume.number());
    row.add(volume.checklist());
    row.add(volume.part());
    row.add(Objects.requireNonNullElse(volume.category(), ""));
    row.add(volume.dealtOn() == null ? "" : volume.dealtOn().toString());
    row.add(volume.level().name());
    row.add(volume.status().name());
    row.addAll(item);
    row.add(volume.filing().map(Filing::keeperId).orElse(""));
    row.add(volume.filing().map(Filing::by).orElse(""));
    row.add(volume.filing().map(filing -> filing.on().toString()).orElse(""));
    row.add(volume.filing().map(ArchiveTable::place).orElse(""));
    return row;
  }

  private static String place(Filing filing) {
    return filing.storage().cabinet() + " " + filing.storage().place();
  }
}
