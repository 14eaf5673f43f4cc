package dev.dateline.app.experience;

import dev.cel.common.CelErrorCode;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Rules as expressions of CEL (the Common Expression Language), with its standard functions, none of which does anything: they see
 * {@code input}, {@code project} and {@code requester}, and are true or false. Their length, depth, turns and time are bounded.
 * The library is loaded when the first rule is read.
 */
final class Expressions {

    /** All turns of all comprehensions of one evaluation together; what is left after them takes no time. */
    private static final int MOST_TURNS = 10_000;

    private static final long MOST_MILLISECONDS = 1_000;

    private Expressions() {}

    /** Where an expression is wrong, both from 1, and why. */
    record Wrong(int line, int column, String message) {

        @Override
        public String toString() {
            return "line " + line + ", column " + column + ": " + message;
        }
    }

    /**
     * What came of an expression.
     *
     * @param why there is no result
     */
    record Answer(Optional<Boolean> result, String why) {

        static Answer of(boolean result) {
            return new Answer(Optional.of(result), "");
        }

        static Answer none(String why) {
            return new Answer(Optional.empty(), why);
        }
    }

    private static final class Ready {

        static final CelOptions OPTIONS = CelOptions.current()
                .maxExpressionCodePointSize(Guardrail.LONGEST_EXPRESSION)
                .maxParseRecursionDepth(50)
                .comprehensionMaxIterations(MOST_TURNS)
                .maxRegexProgramSize(1_000)
                .enableHeterogeneousNumericComparisons(true)
                .build();

        static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("input", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .addVar("project", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .addVar("requester", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .setResultType(SimpleType.BOOL)
                .build();

        static final CelRuntime RUNTIME =
                CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(OPTIONS).build();
    }

    /** The first thing that keeps an expression from being a rule. */
    static Optional<Wrong> wrong(String expression) {
        var read = Ready.COMPILER.compile(expression);
        return read.hasError() ? read.getErrors().stream().findFirst().map(Expressions::wrong) : Optional.empty();
    }

    private static Wrong wrong(CelIssue issue) {
        return new Wrong(
                Math.max(1, issue.getSourceLocation().getLine()),
                Math.max(1, issue.getSourceLocation().getColumn()),
                issue.getMessage().lines().findFirst().orElse(""));
    }

    /** Never throws: whatever goes wrong is no result, which nobody may take for a yes. */
    static Answer evaluate(String expression, Map<String, Object> variables) {
        var wrong = wrong(expression);
        if (wrong.isPresent()) {
            return Answer.none("it does not compile (" + wrong.get() + ")");
        }
        var work = new FutureTask<>(() -> evaluated(expression, variables));
        Thread.ofPlatform().daemon().name("guardrail").start(work);
        try {
            return work.get(MOST_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            work.cancel(true);
            return Answer.none("it was not done within a second");
        } catch (ExecutionException broken) {
            return Answer.none("it broke off (" + broken.getCause() + ")");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.none("the workbench is stopping");
        }
    }

    private static Answer evaluated(String expression, Map<String, Object> variables) throws CelValidationException {
        try {
            var program = Ready.RUNTIME.createProgram(
                    Ready.COMPILER.compile(expression).getAst());
            return program.eval(variables) instanceof Boolean truth
                    ? Answer.of(truth)
                    : Answer.none("it is neither true nor false");
        } catch (CelEvaluationException failed) {
            return Answer.none(
                    failed.getErrorCode() == CelErrorCode.ITERATION_BUDGET_EXCEEDED
                            ? "it goes through its lists more than " + MOST_TURNS + " times, and may never end"
                            : "it cannot be worked out for these answers: "
                                    + String.valueOf(failed.getMessage())
                                            .replaceFirst("^evaluation error at <input>:\\d+: ", ""));
        }
    }
}
