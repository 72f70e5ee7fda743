package org.kehu.customer.classification;

import java.util.List;
import org.kehu.customer.classification.GradeRules.FactorGrade;
import org.kehu.customer.file.Grade;

/** A grade with what each factor gave. */
public record GradeResult(Grade grade, List<FactorGrade> factors) {

  public GradeResult {
    factors = List.copyOf(factors);
  }
}
