package org.kehu.customer.analysisreport;

import java.util.ArrayList;
import java.util.List;
import org.kehu.customer.analysis.AnalysisPolicy;
import org.kehu.customer.analysis.SalesBasis;
import org.kehu.customer.analysis.SalesComposition;
import org.kehu.customer.analysis.SalesDesk;
import org.kehu.customer.analysis.Stretch;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.money.Money;
import org.springframework.stereotype.Component;

/** Fills the template in: sums of the whole company, up to the level of the report itself. */
@Component
class ReportFigures {

  private static final int NAMED = 20;
  private static final Sight COMPANY = Sight.everything(Level.CONFIDENTIAL);

  private final SalesDesk sales;

  ReportFigures(SalesDesk sales) {
    this.sales = sales;
  }

  /** All sections of a template for a stretch. */
  List<SectionFigures> of(List<AnalysisPolicy.Section> template, Stretch stretch) {
    return template.stream().map(section -> of(section, stretch)).toList();
  }

  private SectionFigures of(AnalysisPolicy.Section section, Stretch stretch) {
    SalesBasis basis = section.basis();
    if (basis == null) {
      return new SectionFigures(
          section.code(), section.title(), null, section.guide(), null, null, null, List.of());
    }
    SalesComposition composition = sales.composition(basis, stretch, COMPANY, NAMED);
    return new SectionFigures(
        section.code(),
        section.title(),
        basis,
        section.guide(),
        Money.yuan(composition.amount()),
        Money.yuan(composition.amountBefore()),
        composition.change(),
        lines(composition));
  }

  private static List<SectionFigures.Line> lines(SalesComposition composition) {
    List<SectionFigures.Line> lines = new ArrayList<>();
    composition.groups().forEach(group -> lines.add(SectionFigures.Line.of(group.value(), group)));
    SalesComposition.Group others = composition.others();
    if (others != null) {
      lines.add(SectionFigures.Line.of(null, others));
    }
    return lines;
  }
}
