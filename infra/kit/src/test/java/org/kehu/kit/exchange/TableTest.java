package org.kehu.kit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.kit.exchange.TableUnreadable.Code;

class TableTest {

  private static final String TEXT = "名称,电话\n深圳市华信电子有限公司,13800138000\n李小红,\n";
  private static final TableLimits SMALL = new TableLimits(3, 3, 20, 8 << 20, 100);

  private static List<TableRow> rows(byte[] file, TableLimits limits) {
    List<TableRow> rows = new ArrayList<>();
    try (Table table = Table.open(() -> new ByteArrayInputStream(file), limits)) {
      table.forEachRemaining(rows::add);
    }
    return rows;
  }

  private static List<TableRow> rows(byte[] file) {
    return rows(file, TableLimits.USUAL);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] written(TableFormat format, List<List<String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.of(format, out)) {
      for (List<String> row : rows) {
        writer.write(row);
      }
    }
    return out.toByteArray();
  }

  private static void assertUnreadable(byte[] file, TableLimits limits, Code code) {
    assertThatThrownBy(() -> rows(file, limits))
        .isInstanceOfSatisfying(
            TableUnreadable.class, broken -> assertThat(broken.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
  void theEncodingIsFoundOut(String charset) {
    assertThat(rows(TEXT.getBytes(Charset.forName(charset))))
        .extracting(row -> row.cells().getFirst())
        .containsExactly("深圳市华信电子有限公司", "李小红");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    try (Table table =
        Table.open(() -> new ByteArrayInputStream(utf8("\uFEFF" + TEXT)), TableLimits.USUAL)) {
      assertThat(table.header()).containsExactly("名称", "电话");
    }
  }

  @Test
  void rareCharactersSurvive() {
    assertThat(rows("名称\n㐀𠮷商贸\n".getBytes(Charset.forName("GB18030"))).getFirst().cells())
        .containsExactly("㐀𠮷商贸");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", ";"})
  void otherSeparatorsAreUnderstood(String separator) {
    assertThat(rows(utf8(TEXT.replace(",", separator)))).hasSize(2);
  }

  @Test
  void linesAreThoseOfTheFileAndEmptyRowsAreLeftOut() {
    assertThat(rows(utf8("名称\n\"两行\n名称\"\n\n , \n丙\n")))
        .extracting(TableRow::line)
        .containsExactly(2L, 6L);
  }

  @Test
  void whatIsNoTableIsTold() {
    assertUnreadable(
        new byte[] {(byte) 0xFF, (byte) 0xFF, 0x30, (byte) 0xFF}, SMALL, Code.ENCODING_UNKNOWN);
    assertUnreadable(new byte[] {'a', 0, 'b', 0}, SMALL, Code.ENCODING_UNKNOWN);
    assertUnreadable(new byte[0], SMALL, Code.HEADER_MISSING);
    assertUnreadable(utf8("\n\n"), SMALL, Code.HEADER_MISSING);
    assertUnreadable(utf8(",,\n1,2,3"), SMALL, Code.HEADER_MISSING);
    assertUnreadable(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, SMALL, Code.FORMAT_OLD);
    assertUnreadable(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, SMALL, Code.XLSX_BROKEN);
  }

  @Test
  void sizesAreLimited() {
    assertUnreadable(utf8("a\n1\n2\n3\n4\n"), SMALL, Code.TOO_MANY_ROWS);
    assertUnreadable(utf8("a,b,c,d\n"), SMALL, Code.TOO_MANY_COLUMNS);
    assertUnreadable(utf8("a\n1,2,3,4\n"), SMALL, Code.TOO_MANY_COLUMNS);
    assertUnreadable(utf8("a\n" + "x".repeat(21)), SMALL, Code.CELL_TOO_LONG);
    assertUnreadable(utf8("a\n\"" + "x".repeat(3 << 20)), SMALL, Code.CSV_BROKEN);
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void whatIsWrittenIsReadAgain(TableFormat format) throws IOException {
    List<List<String>> all =
        List.of(
            List.of("名称", "电话", "备注"),
            List.of("深圳,\"华信\"\n二行", "013800138000", "=1+1"),
            List.of("𠮷", "-5.20", "'=x"),
            List.of("a", "", "+8613800138000"));

    List<TableRow> rows = rows(written(format, all));

    assertThat(rows).extracting(TableRow::cells).containsExactlyElementsOf(all.subList(1, 4));
    assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void anyCellsSurviveTheWayOutAndIn(TableFormat format) throws IOException {
    Random random = new Random(42);
    String signs = "=+-@'\",;\n1.9%华信 aé𠮷＝";
    int[] letters = signs.codePoints().toArray();
    List<List<String>> all = new ArrayList<>(List.of(List.of("甲", "乙")));
    for (int row = 0; row < 500; row++) {
      all.add(List.of("x", word(random, letters)));
    }

    assertThat(rows(written(format, all)))
        .extracting(TableRow::cells)
        .containsExactlyElementsOf(all.subList(1, all.size()));
  }

  private static String word(Random random, int[] letters) {
    StringBuilder word = new StringBuilder();
    for (int length = 1 + random.nextInt(6); length > 0; length--) {
      word.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return word.toString();
  }

  @ParameterizedTest
  @CsvSource({"=1+1", "+86 138", "-a", "@SUM(A1)", "' =1'", "＝1", "-1+cmd|x"})
  void formulasAreMadeTextAndTold(String cell) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter writer = TableWriter.of(TableFormat.CSV, out);
    writer.write(List.of(cell, "深圳=华信", "-5", ""));
    writer.close();

    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFF'" + cell + ",深圳=华信,-5,");
    assertThat(writer.neutralised()).isEqualTo(1);
    assertThat(writer.rows()).isEqualTo(1);
  }

  @Test
  void columnsAreKnownInAnyOrderWidthAndSpelling() {
    Heading<SampleColumn> heading =
        Heading.of(List.of(" 手 机 ", "姓名*", "金额（元）", "备注", "电话"), List.of(SampleColumn.values()));
    TableRow row = new TableRow(1, 2, List.of(" 138 ", "李小红", "　"));

    assertThat(heading.cell(row, SampleColumn.NAME)).isEqualTo("李小红");
    assertThat(heading.cell(row, SampleColumn.PHONE)).isEqualTo("138");
    assertThat(heading.cell(row, SampleColumn.AMOUNT)).isNull();
    assertThat(heading.ignored()).containsExactly("备注", "电话");
  }

  @Test
  void missingColumnsAreNamed() {
    List<SampleColumn> columns = List.of(SampleColumn.values());

    assertThatThrownBy(() -> Heading.of(List.of("电话"), columns))
        .isInstanceOfSatisfying(
            TableUnreadable.class,
            broken -> {
              assertThat(broken.code()).isEqualTo(Code.COLUMNS_MISSING);
              assertThat(broken.detail()).isEqualTo("名称");
            });
    assertThatThrownBy(() -> Heading.of(List.of("x", "y"), columns))
        .isInstanceOfSatisfying(
            TableUnreadable.class,
            broken -> assertThat(broken.code()).isEqualTo(Code.HEADER_MISSING));
  }

  @Test
  void refusedRowsComeBackWithTheirReasons() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RefusedRow row = new RefusedRow(2, List.of("=cmd"), "拒绝", List.of("电话:须为手机号", "邮箱:无效"));
    try (TableWriter table = TableWriter.of(TableFormat.CSV, out)) {
      RefusedRows.write(List.of("名称", "电话"), Stream.of(row).iterator(), table);
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF名称,电话,行号,处理结果,原因\r\n'=cmd,,2,拒绝,电话:须为手机号;邮箱:无效\r\n");
    assertThat(row.toString()).doesNotContain("cmd");
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void aTemplateIsATableThatIsUnderstood(TableFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<SampleColumn> columns = List.of(SampleColumn.values());
    try (TableWriter table = TableWriter.of(format, out)) {
      TableTemplate.write(
          columns, List.of(Map.of(SampleColumn.NAME, "华信", SampleColumn.PHONE, "0755")), table);
    }

    try (Table table =
        Table.open(() -> new ByteArrayInputStream(out.toByteArray()), TableLimits.USUAL)) {
      assertThat(table.header()).containsExactly("名称*", "电话", "金额(元)");
      Heading<SampleColumn> heading = Heading.of(table.header(), columns);
      assertThat(heading.cell(table.next(), SampleColumn.PHONE)).isEqualTo("0755");
      assertThat(table.hasNext()).isFalse();
    }
  }

  @Test
  void aSmallFileThatUnpacksToALotIsRefusedAtOnce() throws IOException {
    byte[] bomb =
        zip("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", " ".repeat(9 << 20));

    assertThat(bomb.length).isLessThan(20_000);
    assertUnreadable(bomb, SMALL, Code.XLSX_TOO_LARGE);
    assertUnreadable(zip("a.txt", "no workbook"), SMALL, Code.XLSX_BROKEN);
  }

  @Test
  void textsThatWouldAllBeHeldInMemoryAreLimited() throws IOException {
    TableLimits vast = new TableLimits(9, 9, 9, 1L << 30, Integer.MAX_VALUE);
    String texts = " ".repeat(65 << 20);

    assertUnreadable(
        zip("xl/workbook.xml", "<workbook/>", "xl/sharedStrings.xml", texts),
        vast,
        Code.XLSX_TOO_LARGE);
  }

  @Test
  void anEntityOfAWorkbookIsNotResolved() throws IOException {
    Path secret = Files.createTempFile("kehu", ".txt");
    Files.writeString(secret, "top secret");
    String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    byte[] file =
        zip(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
            "xl/workbook.xml",
            type
                + "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships\"><sheets><sheet name=\"&e;\" sheetId=\"1\" r:id=\"r1\"/></sheets>"
                + "</workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/>"
                + "</Relationships>",
            "xl/worksheets/sheet1.xml",
            type
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t>"
                + "</is></c></row></sheetData></worksheet>");

    assertThatThrownBy(() -> rows(file)).isInstanceOf(TableUnreadable.class);
    Files.delete(secret);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int at = 0; at < namesAndTexts.length; at += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
        zip.write(utf8(namesAndTexts[at + 1]));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  @Test
  void numbersAndDatesOfAWorkbookAreAsTheyWereTyped() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var workbook = new org.dhatim.fastexcel.Workbook(out, "test", "1.0");
    var sheet = workbook.newWorksheet("s");
    sheet.value(0, 0, "电话");
    sheet.value(0, 1, "日期");
    sheet.value(0, 2, "金额");
    sheet.value(1, 0, 13800138000L);
    sheet.value(1, 1, java.time.LocalDate.of(2026, 11, 23));
    sheet.style(1, 1).format("yyyy/m/d").set();
    sheet.value(1, 2, new java.math.BigDecimal("1234.50"));
    sheet.style(1, 2).format("#,##0.00\"元\"").set();
    sheet.finish();
    workbook.finish();

    assertThat(rows(out.toByteArray()).getFirst().cells())
        .containsExactly("13800138000", "2026-11-23", "1234.5");
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void aHundredThousandRowsPassThroughLittleMemory(TableFormat format) throws IOException {
    Path file = Files.createTempFile("kehu", format.suffix());
    long before = used();
    try (var out = Files.newOutputStream(file);
        TableWriter writer = TableWriter.of(format, out)) {
      for (int row = 0; row <= 100_000; row++) {
        writer.write(List.of("名称" + row, "1380013" + row, "广东省深圳市南山区科技路" + row + "号"));
      }
    }
    long rows = 0;
    try (Table table = Table.open(() -> stream(file), TableLimits.USUAL)) {
      while (table.hasNext()) {
        table.next();
        rows++;
        if (rows == 90_000) {
          assertThat(used() - before).isLessThan(40L << 20);
        }
      }
    }
    assertThat(rows).isEqualTo(100_000);
    Files.delete(file);
  }

  private static java.io.InputStream stream(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
