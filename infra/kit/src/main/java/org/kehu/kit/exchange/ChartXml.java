package org.kehu.kit.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of one chart: its sheet of figures, the place on that sheet, and the chart itself. */
final class ChartXml {

  private static final String CHART =
      """
      %s<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>\
      <c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>%s</a:t></a:r></a:p></c:rich></c:tx>\
      <c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>\
      <c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>%s\
      <c:axId val="1"/><c:axId val="2"/></c:barChart>\
      <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling>\
      <c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>\
      <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling>\
      <c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea>\
      <c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>\
      <c:plotVisOnly val="1"/></c:chart></c:chartSpace>\
      """;

  private static final String SERIES =
      """
      <c:ser><c:idx val="%1$d"/><c:order val="%1$d"/><c:tx>%2$s</c:tx>\
      <c:invertIfNegative val="0"/><c:cat>%3$s</c:cat><c:val><c:numRef><c:f>%4$s</c:f>\
      <c:numCache><c:formatCode>General</c:formatCode>%5$s</c:numCache></c:numRef></c:val></c:ser>\
      """;

  private static final String DRAWING =
      """
      %s<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>\
      <xdr:from><xdr:col>%2$d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row>\
      <xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>%3$d</xdr:col><xdr:colOff>0</xdr:colOff>\
      <xdr:row>21</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro="">\
      <xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="%4$s"/><xdr:cNvGraphicFramePr/>\
      </xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>\
      <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
      <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
      xmlns:r="%5$s" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>\
      <xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>\
      """;

  private static final int WIDTH = 10;

  private final Chart chart;
  private final String sheetName;

  ChartXml(Chart chart, String sheetName) {
    this.chart = chart;
    this.sheetName = sheetName;
  }

  /** The figures, and where the chart stands beside them. */
  String sheet() {
    StringBuilder rows = new StringBuilder(XlsxXml.SHEET_START);
    rows.append("<row r=\"1\">").append(XlsxXml.cell(0, 1, harmless(chart.heading())));
    for (int at = 0; at < chart.series().size(); at++) {
      rows.append(XlsxXml.cell(at + 1, 1, harmless(chart.series().get(at).name())));
    }
    rows.append("</row>");
    for (int at = 0; at < chart.categories().size(); at++) {
      rows.append(row(at, at + 2));
    }
    return rows.append("</sheetData><drawing r:id=\"rId1\"/></worksheet>").toString();
  }

  private String row(int category, int number) {
    String values =
        IntStream.range(0, chart.series().size())
            .mapToObj(
                at -> XlsxXml.cell(at + 1, number, chart.series().get(at).values().get(category)))
            .collect(Collectors.joining());
    return "<row r=\"%d\">%s%s</row>"
        .formatted(
            number, XlsxXml.cell(0, number, harmless(chart.categories().get(category))), values);
  }

  /** Where on its sheet the chart stands. */
  String drawing() {
    int from = chart.series().size() + 2;
    return DRAWING.formatted(
        XlsxXml.HEAD, from, from + WIDTH, XlsxXml.text(chart.title()), XlsxXml.LINKS);
  }

  /** The chart, whose series refer to the figures and hold them too. */
  String chart() {
    String series =
        IntStream.range(0, chart.series().size())
            .mapToObj(this::series)
            .collect(Collectors.joining());
    return CHART.formatted(XlsxXml.HEAD, XlsxXml.text(chart.title()), series);
  }

  private String series(int at) {
    Chart.Series one = chart.series().get(at);
    List<String> values = one.values().stream().map(value -> value.toPlainString()).toList();
    return SERIES.formatted(
        at,
        texts(cells(at + 1, 1, 1), List.of(harmless(one.name()))),
        texts(figures(0), chart.categories().stream().map(FormulaGuard::harmless).toList()),
        figures(at + 1),
        points(values));
  }

  private static String texts(String place, List<String> words) {
    return "<c:strRef><c:f>%s</c:f><c:strCache>%s</c:strCache></c:strRef>"
        .formatted(place, points(words));
  }

  private static String points(List<String> values) {
    String points =
        IntStream.range(0, values.size())
            .mapToObj(at ->
                "<c:pt idx=\"%d\"><c:v>%s</c:v></c:pt>".formatted(at, XlsxXml.text(values.get(at))))
            .collect(Collectors.joining());
    return "<c:ptCount val=\"%d\"/>%s".formatted(values.size(), points);
  }

  private String figures(int column) {
    return cells(column, 2, chart.categories().size() + 1);
  }

  private String cells(int column, int from, int to) {
    String letter = XlsxXml.column(column);
    String first = "'%s'!$%s$%d".formatted(XlsxXml.text(sheetName), letter, from);
    return from == to ? first : first + ":$%s$%d".formatted(letter, to);
  }

  private static String harmless(String words) {
    return FormulaGuard.harmless(words);
  }
}
