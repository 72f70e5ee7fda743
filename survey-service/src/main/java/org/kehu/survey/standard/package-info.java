/**
 * How customers are served (客户服务规范): the standard and the flow of service, as rules with versions.
 */
@NullMarked
package org.kehu.survey.standard;

import org.jspecify.annotations.NullMarked;
