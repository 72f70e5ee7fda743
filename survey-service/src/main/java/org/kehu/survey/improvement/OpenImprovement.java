package org.kehu.survey.improvement;

import org.kehu.survey.measure.Kpi;
import org.kehu.survey.measure.Period;

/**
 * Opens an improvement.
 *
 * @param kpi the indicator that is to improve
 * @param before the period that shows how it was
 */
public record OpenImprovement(
    String title, String departmentId, Feedback feedback, Kpi kpi, Period before) {}
