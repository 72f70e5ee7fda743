package org.kehu.visit.occasion;

import java.time.Instant;

/**
 * What a customer needs in the next year (次年需求方案; catalogue V-34).
 *
 * @param year the next year
 */
public record DemandPlan(int year, String what, String by, Instant at) {}
