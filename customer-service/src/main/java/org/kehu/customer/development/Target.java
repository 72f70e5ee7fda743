package org.kehu.customer.development;

/**
 * What a plan is to reach (客户开发目标, C-108).
 *
 * @param name unique in its plan
 * @param goal in units
 * @param unit 家, 万元, 份 …
 */
public record Target(String name, long goal, String unit) {}
