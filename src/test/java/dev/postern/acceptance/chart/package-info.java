/** The Helm chart, rendered and held against the Kubernetes API's own models. */
@NullMarked
package dev.postern.acceptance.chart;

import org.jspecify.annotations.NullMarked;
