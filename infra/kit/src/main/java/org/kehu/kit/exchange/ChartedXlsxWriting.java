package org.kehu.kit.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook whose first sheet is the table, of text cells, and which has a further sheet with
 * figures and a native chart for each chart (ISO/IEC 29500).
 */
final class ChartedXlsxWriting extends TableWriter {

  private static final String TYPES =
      "http://schemas.openxmlformats.org/package/2006/content-types";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String STYLES =
      """
      %s<styleSheet xmlns="%s"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>\
      <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
      <cellXfs count="1"><xf/></cellXfs></styleSheet>\
      """
          .formatted(XlsxXml.HEAD, XlsxXml.SHEETS);
  private static final int LONGEST_NAME = 31;

  private final ZipOutputStream zip;
  private final List<Chart> charts;
  private int row;

  ChartedXlsxWriting(OutputStream out, List<Chart> charts) throws IOException {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.charts = List.copyOf(charts);
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    write(XlsxXml.SHEET_START);
  }

  @Override
  void put(List<String> cells) throws IOException {
    row++;
    write(XlsxXml.row(row, cells));
  }

  @Override
  public void close() throws IOException {
    write("</sheetData></worksheet>");
    zip.closeEntry();
    List<String> names = sheetNames();
    for (int at = 1; at <= charts.size(); at++) {
      write(at, new ChartXml(charts.get(at - 1), names.get(at)));
    }
    part("xl/workbook.xml", workbook(names));
    part("xl/_rels/workbook.xml.rels", links(names.size()));
    part("xl/styles.xml", STYLES);
    part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    part("[Content_Types].xml", types());
    zip.finish();
    zip.flush();
  }

  private void write(int number, ChartXml chart) throws IOException {
    int sheet = number + 1;
    part("xl/worksheets/sheet" + sheet + ".xml", chart.sheet());
    part(
        "xl/worksheets/_rels/sheet" + sheet + ".xml.rels",
        relation("drawing", "../drawings/drawing" + number + ".xml"));
    part("xl/drawings/drawing" + number + ".xml", chart.drawing());
    part(
        "xl/drawings/_rels/drawing" + number + ".xml.rels",
        relation("chart", "../charts/chart" + number + ".xml"));
    part("xl/charts/chart" + number + ".xml", chart.chart());
  }

  /** No two of one name, and nothing that a sheet's name must not have. */
  private List<String> sheetNames() {
    List<String> names = new ArrayList<>(List.of("Sheet1"));
    for (int at = 1; at <= charts.size(); at++) {
      String end = " " + at;
      String plain = charts.get(at - 1).title().replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ");
      int most = LONGEST_NAME - end.length();
      names.add((plain.length() > most ? plain.substring(0, most) : plain) + end);
    }
    return names;
  }

  private static String workbook(List<String> names) {
    String sheets =
        IntStream.rangeClosed(1, names.size())
            .mapToObj(at ->
                "<sheet name=\"%s\" sheetId=\"%2$d\" r:id=\"rId%2$d\"/>"
                    .formatted(XlsxXml.text(names.get(at - 1)), at))
            .collect(Collectors.joining());
    return XlsxXml.HEAD
        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(XlsxXml.SHEETS, XlsxXml.LINKS, sheets);
  }

  private static String relation(String type, String target) {
    return relations(List.of(link(1, type, target)));
  }

  /** From the workbook to its sheets and styles. */
  private static String links(int sheets) {
    List<String> links = new ArrayList<>();
    for (int at = 1; at <= sheets; at++) {
      links.add(link(at, "worksheet", "worksheets/sheet" + at + ".xml"));
    }
    links.add(link(sheets + 1, "styles", "styles.xml"));
    return relations(links);
  }

  private static String relations(List<String> links) {
    return XlsxXml.HEAD
        + "<Relationships xmlns=\"%s\">%s</Relationships>"
            .formatted(RELATIONS, String.join("", links));
  }

  private static String link(int id, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, XlsxXml.LINKS, type, target);
  }

  private String types() {
    StringBuilder all = new StringBuilder(XlsxXml.HEAD);
    all.append("<Types xmlns=\"").append(TYPES).append("\">");
    all.append("<Default Extension=\"rels\" ContentType=\"")
        .append("application/vnd.openxmlformats-package.relationships+xml\"/>")
        .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    all.append(type("workbook", "spreadsheetml.sheet.main+xml"));
    all.append(type("styles", "spreadsheetml.styles+xml"));
    all.append(type("worksheets/sheet1", "spreadsheetml.worksheet+xml"));
    for (int at = 1; at <= charts.size(); at++) {
      all.append(type("worksheets/sheet" + (at + 1), "spreadsheetml.worksheet+xml"));
      all.append(type("drawings/drawing" + at, "drawing+xml"));
      all.append(type("charts/chart" + at, "drawingml.chart+xml"));
    }
    return all.append("</Types>").toString();
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s\"/>".formatted(part, OFFICE, kind);
  }

  private void part(String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    write(xml);
    zip.closeEntry();
  }

  private void write(String xml) throws IOException {
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }
}
