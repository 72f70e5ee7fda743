package org.kehu.survey.goal;

import org.jspecify.annotations.Nullable;

/**
 * Sets a goal of a year.
 *
 * @param ownerId the person who is to reach it; null for the whole department
 * @param unit what is counted, for instance 次
 * @param target whole number of units
 */
public record SetGoal(
    int year,
    String departmentId,
    @Nullable String ownerId,
    String title,
    String unit,
    long target,
    Split split) {}
