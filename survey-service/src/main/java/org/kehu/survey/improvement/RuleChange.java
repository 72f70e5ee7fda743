package org.kehu.survey.improvement;

import java.time.LocalDate;

/**
 * What was changed (制度修订).
 *
 * @param rule key of the policy, or title of the document
 * @param from the first day on which it holds
 */
public record RuleChange(String rule, String change, LocalDate from, String by) {}
