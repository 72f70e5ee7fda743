/** How well the service works (服务质量指标): figures from what all services tell, beside the target. */
@NullMarked
package org.kehu.survey.measure;

import org.jspecify.annotations.NullMarked;
