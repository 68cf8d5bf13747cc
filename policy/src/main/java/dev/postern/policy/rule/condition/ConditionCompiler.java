package dev.postern.policy.rule.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Compiles conditions in CEL. Every name and every type is checked, so that a condition which compiles gives an answer. Each
 * text is compiled once. Not thread-safe.
 */
public final class ConditionCompiler {
    /** A condition is a sentence, not a program. */
    private static final int MOST_CODE_POINTS = 1_000;

    private static final int DEEPEST = 32;
    private static final int MOST_ITERATIONS = 1_000;
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(MOST_CODE_POINTS)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .build();

    private final Set<String> types;
    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final Map<String, Condition> compiled = new HashMap<>();

    /** @param types finding types that there are */
    public ConditionCompiler(Set<String> types) {
        this.types = types;
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        for (ConditionName name : ConditionName.values()) {
            builder.addVar(name.written(), name.type());
        }
        this.compiler = builder.build();
        this.runtime =
                CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();
    }

    /** The condition, or nothing where {@code problems} gets any. */
    public Optional<Condition> compile(String text, Consumer<ConditionProblem> problems) {
        Condition known = compiled.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            CelValidationResult result = compiler.compile(text);
            List<ConditionProblem> found = problems(result);
            if (found.isEmpty()) {
                CelAbstractSyntaxTree tree = result.getAst();
                List<CelNavigableExpr> nodes =
                        CelNavigableAst.fromAst(tree).getRoot().allNodes().toList();
                found.addAll(unknownTypes(tree, nodes));
                if (found.isEmpty()) {
                    Condition condition = new Condition(text, runtime.createProgram(tree), asked(nodes));
                    compiled.put(text, condition);
                    return Optional.of(condition);
                }
            }
            found.forEach(problems);
        } catch (CelValidationException | CelEvaluationException e) {
            problems.accept(new ConditionProblem(0, 0, "This condition cannot be used; write a simpler one."));
        }
        return Optional.empty();
    }

    private static List<ConditionProblem> problems(CelValidationResult result) {
        List<ConditionProblem> found = new ArrayList<>();
        List<CelIssue> errors = result.getErrors();
        for (CelIssue issue : errors) {
            CelSourceLocation place = issue.getSourceLocation();
            found.add(new ConditionProblem(
                    Math.max(0, place.getLine() - 1), Math.max(0, place.getColumn()), sentence(issue.getMessage())));
        }
        return found;
    }

    /** A misspelt type would be found no time, and a condition about it would never hold. */
    private List<ConditionProblem> unknownTypes(CelAbstractSyntaxTree tree, List<CelNavigableExpr> nodes) {
        List<ConditionProblem> found = new ArrayList<>();
        for (CelNavigableExpr node : nodes) {
            if (node.getKind() != CelExpr.ExprKind.Kind.CALL) {
                continue;
            }
            List<CelExpr> arguments = node.expr().call().args();
            boolean index = node.expr().call().function().equals("_[_]") && isFindings(arguments.getFirst());
            boolean in = node.expr().call().function().equals("@in") && isFindings(arguments.getLast());
            if (index || in) {
                CelExpr type = index ? arguments.getLast() : arguments.getFirst();
                if (type.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && type.constant().getKind() == CelConstant.Kind.STRING_VALUE
                        && !types.contains(type.constant().stringValue())) {
                    found.add(problemAt(tree, type, "There is no finding type of this name."));
                }
            }
        }
        return found;
    }

    private static ConditionProblem problemAt(CelAbstractSyntaxTree tree, CelExpr expression, String message) {
        Map<Long, Integer> offsets = tree.getSource().getPositionsMap();
        Optional<CelSourceLocation> place =
                tree.getSource().getOffsetLocation(offsets.getOrDefault(expression.id(), 0));
        return place.map(at -> new ConditionProblem(at.getLine() - 1, at.getColumn(), message))
                .orElseGet(() -> new ConditionProblem(0, 0, message));
    }

    private static Set<ConditionName> asked(List<CelNavigableExpr> nodes) {
        return Arrays.stream(ConditionName.values())
                .filter(name -> nodes.stream().anyMatch(node -> is(name, node.expr())))
                .collect(Collectors.toSet());
    }

    private static boolean isFindings(CelExpr expression) {
        return is(ConditionName.FINDINGS, expression);
    }

    private static boolean is(ConditionName name, CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.IDENT
                && expression.ident().name().equals(name.written());
    }

    /** What the compiler says about types and operators; nothing that repeats what the document says. */
    private static String sentence(String message) {
        if (message.contains("undeclared reference")) {
            return "A condition does not know this name, only "
                    + Arrays.stream(ConditionName.values())
                            .map(ConditionName::written)
                            .collect(Collectors.joining(", "))
                    + ", and the functions of CEL.";
        }
        if (message.contains("no matching overload") || message.startsWith("expected type")) {
            return "The types in this condition do not fit: " + message.split(" \\(candidates", 2)[0] + ".";
        }
        return "This is not a condition in CEL from here on.";
    }
}
