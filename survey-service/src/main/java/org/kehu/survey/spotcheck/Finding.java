package org.kehu.survey.spotcheck;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the check of one case found.
 *
 * @param points by code of the requirement
 * @param percent of all points, rounded half up
 * @param remark 检查意见
 * @param by staff id of the checker
 */
public record Finding(Map<String, Integer> points, int percent, String remark, String by) {

  public Finding {
    points = new TreeMap<>(points);
  }
}
