package org.kehu.e2e.generator;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet of customers as other systems hand it over, with what should become of each row.
 *
 * @param rows in the order of the file
 */
public record CustomerFile(Encoding encoding, List<Row> rows) {

  /** The columns of the import template, in its order. */
  public static final List<String> COLUMNS =
      List.of(
          "客户类型",
          "客户名称",
          "统一社会信用代码",
          "联系人",
          "电话",
          "邮箱",
          "地址",
          "地区",
          "行业",
          "行业地位",
          "企业规模",
          "合作意向",
          "合作潜力",
          "年用量",
          "利润率",
          "回款信誉",
          "法定代表人",
          "成立日期",
          "注册资本",
          "企业性质",
          "经营范围",
          "性别",
          "出生日期",
          "职业",
          "客户状态",
          "客户来源",
          "负责人",
          "部门");

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** How files come: as Linux tools, Excel and older Chinese systems write them. */
  public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, false),
    UTF_8_WITH_BOM(StandardCharsets.UTF_8, true),
    GB18030(Charset.forName("GB18030"), false);

    private final Charset charset;
    private final boolean marked;

    Encoding(Charset charset, boolean marked) {
      this.charset = charset;
      this.marked = marked;
    }
  }

  public CustomerFile {
    rows = List.copyOf(rows);
  }

  /**
   * A list of customers, shared out over one file an encoding; the same seed makes the same files.
   * Duplicates may repeat rows of an earlier file, so the order of the files counts.
   *
   * @param count rows of all files together
   */
  public static List<CustomerFile> of(long seed, int count) {
    List<Row> rows = new CustomerList(seed).rows(count);
    Encoding[] encodings = Encoding.values();
    List<CustomerFile> files = new ArrayList<>();
    for (int at = 0; at < encodings.length; at++) {
      int from = count * at / encodings.length;
      int to = count * (at + 1) / encodings.length;
      files.add(new CustomerFile(encodings[at], rows.subList(from, to)));
    }
    return files;
  }

  /** How many rows have a fate. */
  public int count(Row.Fate fate) {
    return (int) rows.stream().filter(row -> row.fate() == fate).count();
  }

  /** The rows with a fate, in order. */
  public List<Row> rows(Row.Fate fate) {
    return rows.stream().filter(row -> row.fate() == fate).toList();
  }

  /** How many of the accepted rows get which grade. */
  public Map<String, Integer> grades() {
    return counted(Row::grade);
  }

  /** How many of the accepted rows get which key-account tier. */
  public Map<String, Integer> tiers() {
    return counted(Row::tier);
  }

  private Map<String, Integer> counted(Function<Row, @Nullable String> of) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Row row : rows(Row.Fate.ACCEPTED)) {
      String name = of.apply(row);
      if (name != null) {
        counts.merge(name, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Line of each rejected row to the column that its reason must name. */
  public Map<Integer, String> reasons() {
    Map<Integer, String> reasons = new LinkedHashMap<>();
    int number = 0;
    for (Row row : rows) {
      number++;
      String reason = row.reason();
      if (reason != null) {
        reasons.put(number, reason);
      }
    }
    return reasons;
  }

  /** The file as it travels. */
  public byte[] bytes() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS);
      rows.forEach(row -> csv.writeRecord(row.cells()));
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException("A writer into memory failed", impossible);
    }
    byte[] body = text.toString().getBytes(encoding.charset);
    if (!encoding.marked) {
      return body;
    }
    byte[] marked = new byte[MARK.length + body.length];
    System.arraycopy(MARK, 0, marked, 0, MARK.length);
    System.arraycopy(body, 0, marked, MARK.length, body.length);
    return marked;
  }
}
